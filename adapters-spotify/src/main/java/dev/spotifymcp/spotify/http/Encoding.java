package dev.spotifymcp.spotify.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent-encoding (RFC 3986, section 2.1): whatever a text holds, it stays inside its place in the URL. */
public final class Encoding {

    private Encoding() {}

    /** One name or value, or one segment of a path. */
    public static String encode(String text) {
        // Nearly all there is to encode, names of parameters, ids and numbers, stays as it is.
        return isUnreserved(text)
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isUnreserved(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            boolean digit = character >= '0' && character <= '9';
            if (!letter && !digit && character != '-' && character != '.' && character != '_') {
                return false;
            }
        }
        return true;
    }

    /** Names and values as a query or a form body, in their order. */
    public static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
