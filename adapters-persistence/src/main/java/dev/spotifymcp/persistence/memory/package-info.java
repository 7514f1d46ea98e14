/**
 * What was read a moment ago and is asked for with every call: keys, grants, connections to Spotify, and its gates.
 *
 * <p>{@link dev.spotifymcp.persistence.memory.ShortMemory} believes what it read for less than a second, so that
 * whatever is revoked anywhere in the cluster is dead within that second, and forgets at once what is changed through
 * this process. The stores around it say which change concerns which memory.
 */
@NullMarked
package dev.spotifymcp.persistence.memory;

import org.jspecify.annotations.NullMarked;
