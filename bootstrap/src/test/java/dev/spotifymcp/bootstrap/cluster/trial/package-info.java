/**
 * What is proven: each {@link dev.spotifymcp.bootstrap.cluster.trial.Trial} does to a cluster what may happen to one, and
 * tells of each of its goals whether it was met.
 */
@NullMarked
package dev.spotifymcp.bootstrap.cluster.trial;

import org.jspecify.annotations.NullMarked;
