/**
 * Keeping secrets that have to come out again.
 *
 * <p>Most secrets are stored as hashes. Spotify's tokens cannot be, since we have to send them: the {@link
 * dev.spotifymcp.persistence.sealing.Vault} seals them with a key that is not in the database, each to its {@link
 * dev.spotifymcp.persistence.sealing.Cell}, so that a copied table is worth nothing and a moved value opens nowhere
 * else. So it does with text that concerns nobody but its owner. The key comes from a {@link
 * dev.spotifymcp.persistence.sealing.KeySource}, and a check row tells a wrong one before it can do harm. {@link
 * dev.spotifymcp.persistence.sealing.KeyRotation} changes it while servers run.
 */
@NullMarked
package dev.spotifymcp.persistence.sealing;

import org.jspecify.annotations.NullMarked;
