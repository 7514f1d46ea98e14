/**
 * What people paste into their clients.
 */
@NullMarked
package dev.spotifymcp.web.account;

import org.jspecify.annotations.NullMarked;
