/**
 * What passes through the replicas of one server: {@link dev.spotifymcp.domain.traffic.Notes} that any of them leaves
 * and any of them finds, each in its user's name, and the {@link dev.spotifymcp.domain.traffic.AuditTrail} of what has
 * happened to each user's account.
 */
@NullMarked
package dev.spotifymcp.domain.traffic;

import org.jspecify.annotations.NullMarked;
