/**
 * What a cluster is made of, and can be taken from it: replicas of the server, a PostgreSQL that can be ended in three
 * ways ({@link dev.spotifymcp.bootstrap.cluster.machine.Postgres}), the wire between the two, which can be held up or cut
 * ({@link dev.spotifymcp.bootstrap.cluster.machine.FaultProxy}), and the balancer in front ({@link
 * dev.spotifymcp.bootstrap.cluster.machine.RoundRobin}). Everything listens on this machine only.
 */
@NullMarked
package dev.spotifymcp.bootstrap.cluster.machine;

import org.jspecify.annotations.NullMarked;
