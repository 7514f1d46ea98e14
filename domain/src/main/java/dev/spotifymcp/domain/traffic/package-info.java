/**
 * What passes between the replicas of one server: {@link dev.spotifymcp.domain.traffic.Notes} that any of them leaves
 * and any of them finds, each in its user's name.
 */
@NullMarked
package dev.spotifymcp.domain.traffic;

import org.jspecify.annotations.NullMarked;
