package dev.spotifymcp.spotify.simulator.accounts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The fields of a query or a form. The first of several with one name counts, and an absent one is empty. */
public record Fields(Map<String, String> values) {

    public Fields {
        values = Map.copyOf(values);
    }

    /** Reads {@code application/x-www-form-urlencoded} text. */
    public static Fields of(String encoded) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(encoded.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        });
        return new Fields(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** What cannot be decoded stays as it is. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenPercent) {
            return text;
        }
    }
}
