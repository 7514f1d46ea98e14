package dev.spotifymcp.spotify.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What Spotify says about a request it did not carry out. Most errors are {@code {"error":{"status","message","reason"}}};
 * some, from its edge, are plain text, and then the text is the message.
 *
 * @param reason a word such as {@code NO_ACTIVE_DEVICE}, or empty
 */
record SpotifyError(String message, String reason) {

    private static final int LONGEST_MESSAGE = 200;

    static SpotifyError of(Reply reply) {
        JsonNode error = reply.json().map(json -> json.path("error")).orElseGet(MissingNode::getInstance);
        return error.isObject()
                ? new SpotifyError(
                        clean(error.path("message").stringValue("")),
                        error.path("reason").stringValue(""))
                : new SpotifyError(clean(reply.beginning()), "");
    }

    boolean says(String part) {
        return message.contains(part);
    }

    // The message goes on to people and models: no escape sequences, no line breaks that would forge a log line.
    private static String clean(String text) {
        String plain =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (plain.length() <= LONGEST_MESSAGE) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return plain.substring(0, end) + "…";
    }
}
