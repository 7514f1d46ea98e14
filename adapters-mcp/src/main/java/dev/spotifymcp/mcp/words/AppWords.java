package dev.spotifymcp.mcp.words;

import dev.spotifymcp.application.account.ReadApp.Standing;
import dev.spotifymcp.domain.traffic.Closing;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says how the Spotify app stands that a listener is served through: whose it is, and what is closed to it. */
public final class AppWords {

    private AppWords() {}

    /** For a program. */
    public static void put(Standing standing, ObjectNode json) {
        json.put("app_owner", owner(standing)).put("api_mode", standing.mode().word());
        ArrayNode closed = json.putArray("closed");
        for (Closing closing : standing.closed()) {
            closed.addObject()
                    .put("what", what(closing))
                    .put("until", closing.until().toString());
        }
    }

    /** For a model to read, to go on with after a sentence; nothing while nothing is closed. */
    public static String text(Standing standing) {
        String closed = standing.closed().stream()
                .map(closing -> what(closing) + " until " + closing.until())
                .collect(Collectors.joining(", "));
        return closed.isEmpty()
                ? ""
                : " Spotify turns the " + owner(standing) + "'s app away for now: " + closed
                        + ". Do not try these before.";
    }

    private static String owner(Standing standing) {
        return switch (standing.owner()) {
            case SERVER -> "server";
            case USER -> "user";
        };
    }

    private static String what(Closing closing) {
        return closing.gate().bucket().name();
    }
}
