package dev.spotifymcp.domain.traffic;

import dev.spotifymcp.domain.account.ClientId;

/** The way of one Spotify app to one bucket, shared by all who use the app, on all replicas. */
public record Gate(ClientId app, Bucket bucket) {}
