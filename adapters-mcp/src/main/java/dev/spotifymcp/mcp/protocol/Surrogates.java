package dev.spotifymcp.mcp.protocol;

import tools.jackson.databind.JsonNode;

/**
 * Finds halves of surrogate pairs, which JSON lets one write as {@code \ud800} (RFC 8259, section 8.2). They cannot be
 * sent on as UTF-8, so an answer that repeats one would break while it is written.
 */
final class Surrogates {

    private Surrogates() {}

    /** @param text what the message was read from: without an escape in it there is nothing to look for */
    static boolean areSplit(JsonNode message, String text) {
        return (text.contains("\\ud") || text.contains("\\uD")) && areSplit(message);
    }

    private static boolean areSplit(JsonNode json) {
        if (json.isString()) {
            return isSplit(json.stringValue());
        }
        return json.propertyNames().stream().anyMatch(Surrogates::isSplit)
                || json.valueStream().anyMatch(Surrogates::areSplit);
    }

    private static boolean isSplit(String text) {
        return text.codePoints().anyMatch(point -> point <= 0xFFFF && Character.isSurrogate((char) point));
    }
}
