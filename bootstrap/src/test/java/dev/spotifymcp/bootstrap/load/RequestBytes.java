package dev.spotifymcp.bootstrap.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request made before it is needed. Wherever its text holds {@link #NUMBER}, the bytes of each sending carry a number
 * of their own in its place: no two calls share an id, and no two of them can be answered from one cache entry.
 */
final class RequestBytes {

    /** As many places as the number has digits, so that the length never changes. */
    static final String NUMBER = "########";

    private static final long FIRST = 10_000_000;
    private static final long COUNT = 9 * FIRST;

    private final byte[] bytes;
    private final List<Integer> places;

    private RequestBytes(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.places = places(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static RequestBytes post(URI target, Map<String, String> headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return new RequestBytes(head("POST", target, headers) + "Content-Length: " + length + "\r\n\r\n" + body);
    }

    static RequestBytes without(String method, URI target, Map<String, String> headers) {
        return new RequestBytes(head(method, target, headers) + "\r\n");
    }

    /** The same array each time, so it is for one thread at a time. */
    byte[] numbered(long number) {
        for (int place : places) {
            long rest = FIRST + number % COUNT;
            for (int digit = NUMBER.length() - 1; digit >= 0; digit--) {
                bytes[place + digit] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return bytes;
    }

    private static String head(String method, URI target, Map<String, String> headers) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        var head = new StringBuilder(method + " " + target.getRawPath() + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.toString();
    }

    private static List<Integer> places(String text) {
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(NUMBER); at >= 0; at = text.indexOf(NUMBER, at + NUMBER.length())) {
            places.add(at);
        }
        return List.copyOf(places);
    }
}
