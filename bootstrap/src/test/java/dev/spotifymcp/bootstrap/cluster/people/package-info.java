/**
 * Who uses the cluster: people with an account at Spotify, each with a playlist that nobody else has, the programs they
 * let in, and the traffic they make. They see the server as everybody does, over HTTP.
 */
@NullMarked
package dev.spotifymcp.bootstrap.cluster.people;

import org.jspecify.annotations.NullMarked;
