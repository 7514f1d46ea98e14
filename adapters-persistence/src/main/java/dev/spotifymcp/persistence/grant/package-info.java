/**
 * Clients, waiting authorizations and grants as SQL. Secrets are hashed without exception: of codes and tokens we only
 * have to recognise those that are shown to us. What may happen once is one statement whose condition only one caller
 * can meet; no row is locked while anybody thinks.
 */
@NullMarked
package dev.spotifymcp.persistence.grant;

import org.jspecify.annotations.NullMarked;
