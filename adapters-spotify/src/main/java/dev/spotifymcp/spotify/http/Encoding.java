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
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Names and values as a query or a form body, in their order. */
    public static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
