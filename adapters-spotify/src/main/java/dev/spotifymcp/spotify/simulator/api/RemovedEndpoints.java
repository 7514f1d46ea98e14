package dev.spotifymcp.spotify.simulator.api;

import java.util.List;
import java.util.regex.Pattern;

/** What apps in development mode have not been able to call since February 2026, and what nobody can since 2024. */
final class RemovedEndpoints {

    private static final List<Pattern> REMOVED = List.of(
            Pattern.compile("GET /(tracks|albums|artists|episodes|shows|audiobooks|chapters)"),
            Pattern.compile("GET /browse/.*"),
            Pattern.compile("GET /markets"),
            Pattern.compile("GET /artists/[^/]+/(top-tracks|related-artists)"),
            Pattern.compile("GET /users/[^/]+(/playlists)?"),
            Pattern.compile("POST /users/[^/]+/playlists"),
            Pattern.compile("(PUT|DELETE) /me/(tracks|albums|episodes|shows|audiobooks|following)"),
            Pattern.compile("GET /me/(tracks|albums|episodes|shows|audiobooks|following)/contains"),
            Pattern.compile("GET /playlists/[^/]+/followers/contains"),
            Pattern.compile("(PUT|DELETE) /playlists/[^/]+/followers"),
            Pattern.compile("(GET|POST|PUT|DELETE) /playlists/[^/]+/tracks"),
            Pattern.compile("GET /recommendations(/.*)?"),
            Pattern.compile("GET /audio-(features|analysis)(/.*)?"));

    private RemovedEndpoints() {}

    static boolean include(String method, List<String> path) {
        String request = method + " /" + String.join("/", path);
        return REMOVED.stream().anyMatch(pattern -> pattern.matcher(request).matches());
    }
}
