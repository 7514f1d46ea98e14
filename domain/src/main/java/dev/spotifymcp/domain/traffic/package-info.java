/**
 * What passes through the replicas of one server, and what they share about it: {@link
 * dev.spotifymcp.domain.traffic.Notes} that any of them leaves and any of them finds, each in its user's name; the {@link
 * dev.spotifymcp.domain.traffic.AuditTrail} of what has happened to each user's account; and the {@link
 * dev.spotifymcp.domain.traffic.Gates} that Spotify has closed to one of its apps.
 */
@NullMarked
package dev.spotifymcp.domain.traffic;

import org.jspecify.annotations.NullMarked;
