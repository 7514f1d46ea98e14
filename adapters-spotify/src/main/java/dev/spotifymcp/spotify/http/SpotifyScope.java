package dev.spotifymcp.spotify.http;

/** What a person can allow an app at Spotify. */
public enum SpotifyScope {
    READ_PRIVATE_PROFILE("user-read-private"),
    READ_PLAYBACK_STATE("user-read-playback-state"),
    CHANGE_PLAYBACK_STATE("user-modify-playback-state"),
    READ_CURRENTLY_PLAYING("user-read-currently-playing"),
    READ_RECENTLY_PLAYED("user-read-recently-played"),
    READ_PLAYBACK_POSITION("user-read-playback-position"),
    READ_TOP_ITEMS("user-top-read"),
    READ_LIBRARY("user-library-read"),
    CHANGE_LIBRARY("user-library-modify"),
    READ_FOLLOWED("user-follow-read"),
    CHANGE_FOLLOWED("user-follow-modify"),
    READ_PRIVATE_PLAYLISTS("playlist-read-private"),
    READ_COLLABORATIVE_PLAYLISTS("playlist-read-collaborative"),
    CHANGE_PRIVATE_PLAYLISTS("playlist-modify-private"),
    CHANGE_PUBLIC_PLAYLISTS("playlist-modify-public"),
    UPLOAD_IMAGES("ugc-image-upload");

    private final String value;

    SpotifyScope(String value) {
        this.value = value;
    }

    /** As it stands in authorize URLs and token answers. */
    public String value() {
        return value;
    }
}
