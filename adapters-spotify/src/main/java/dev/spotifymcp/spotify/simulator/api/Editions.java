package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.simulator.traffic.Arrival;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.Set;

/** What Spotify says about keeping its answers, as its documentation has it, or as it has been seen to do. */
record Editions(Quirks quirks) {

    private static final Set<String> CATALOGUE =
            Set.of("albums", "artists", "audiobooks", "chapters", "episodes", "shows", "tracks");

    private static final String FOR_ALL = "public, max-age=600";
    private static final String FOR_THE_LISTENER = "private, max-age=120";
    private static final String FOR_NOBODY = "private, max-age=0";

    SimulatedReply of(Arrival arrival, String firstWord, SimulatedReply reply) {
        if (!arrival.method().equals("GET") || reply.status() != 200) {
            return reply;
        }
        if (quirks.isShown(Quirk.NOTHING_MAY_BE_KEPT)) {
            return reply.with("Cache-Control", FOR_NOBODY);
        }
        if (CATALOGUE.contains(firstWord)) {
            return reply.kept(FOR_ALL, arrival.ifNoneMatch());
        }
        return firstWord.equals("search") ? reply.kept(FOR_THE_LISTENER, arrival.ifNoneMatch()) : reply;
    }
}
