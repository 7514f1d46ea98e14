package dev.spotifymcp.domain.catalogue;

/** Another thing that is named in passing: a track's artist, its album, an episode's show. */
public record Credit(SpotifyUri uri, String name) {}
