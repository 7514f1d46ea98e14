/**
 * All that is known of one person, put together for that person: {@link
 * dev.spotifymcp.application.dossier.ReadDossier} reads it, to be shown or to be taken along.
 */
@NullMarked
package dev.spotifymcp.application.dossier;

import org.jspecify.annotations.NullMarked;
