package dev.spotifymcp.web.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a person has allowed at Spotify, in words. */
final class SpotifyPermissions {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("user-read-private", "See your name, country and subscription"),
            Map.entry("user-read-playback-state", "See your devices and what they play"),
            Map.entry("user-read-currently-playing", "See your devices and what they play"),
            Map.entry("user-modify-playback-state", "Control playback"),
            Map.entry("user-read-recently-played", "See what you played lately"),
            Map.entry("user-read-playback-position", "See where you are in episodes"),
            Map.entry("user-top-read", "See what you play most"),
            Map.entry("user-library-read", "See your library"),
            Map.entry("user-library-modify", "Change your library"),
            Map.entry("user-follow-read", "See whom you follow"),
            Map.entry("user-follow-modify", "Follow and unfollow"),
            Map.entry("playlist-read-private", "See your private and shared playlists"),
            Map.entry("playlist-read-collaborative", "See your private and shared playlists"),
            Map.entry("playlist-modify-private", "Change your playlists"),
            Map.entry("playlist-modify-public", "Change your playlists"),
            Map.entry("ugc-image-upload", "Change playlist covers"));

    private SpotifyPermissions() {}

    /** Each once; one that Spotify has invented since is told by its own name. */
    static List<String> inWords(Collection<String> scopes) {
        return scopes.stream()
                .map(scope -> WORDS.getOrDefault(scope, scope))
                .distinct()
                .sorted()
                .toList();
    }
}
