package dev.spotifymcp.domain.playlist;

/** Names one state of a playlist; every change makes a new one. */
public record SnapshotId(String value) {}
