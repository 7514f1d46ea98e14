/**
 * Proofs that a cluster loses nothing: no person's data to another, no acknowledged write, no request that could have been
 * answered.
 *
 * <p>{@link dev.spotifymcp.bootstrap.cluster.ClusterProgram} starts the packaged server three times on a PostgreSQL of its
 * own, lets people use it, and takes away one thing after the other. Unlike the load programs this one passes or fails.
 * {@code docs/proofs.md} says how to run it and what it last found.
 */
@NullMarked
package dev.spotifymcp.bootstrap.cluster;

import org.jspecify.annotations.NullMarked;
