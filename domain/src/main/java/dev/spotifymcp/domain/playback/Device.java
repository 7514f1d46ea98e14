package dev.spotifymcp.domain.playback;

/** Something that can play: a phone, a speaker, a browser tab. */
public record Device(String name, String type) {}
