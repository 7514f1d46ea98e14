package dev.spotifymcp.spotify.http;

import java.time.Duration;
import java.util.List;

/** A wire that tells what it carries. */
record ObservedWire(Wire wire, RequestObserver observer) implements Wire {

    /** The first of these in a path names it. */
    private static final List<String> ENDPOINTS = List.of(
            "/me/player",
            "/me/playlists",
            "/me/tracks",
            "/me/library",
            "/me",
            "/search",
            "/playlists",
            "/artists",
            "/albums",
            "/tracks",
            "/shows",
            "/episodes",
            "/audiobooks",
            "/users",
            "/api/token");

    private static final String OTHER = "other";

    @Override
    public Outcome send(Outgoing request, Duration limit) {
        long begin = System.nanoTime();
        String outcome = "cancelled";
        try {
            Outcome answer = wire.send(request, limit);
            outcome = word(answer);
            return answer;
        } finally {
            observer.asked(
                    endpoint(request.target().getRawPath()), outcome, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    static String endpoint(String path) {
        for (String endpoint : ENDPOINTS) {
            int at = path.indexOf(endpoint);
            if (at >= 0 && (path.length() == at + endpoint.length() || path.charAt(at + endpoint.length()) == '/')) {
                return endpoint.substring(1);
            }
        }
        return OTHER;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var reply) -> Integer.toString(reply.status());
            case Outcome.NeverSent never -> "never_sent";
            case Outcome.Lost lost -> "lost";
            case Outcome.TurnedAway turnedAway -> "turned_away";
        };
    }
}
