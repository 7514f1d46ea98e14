package dev.spotifymcp.spotify.simulator;

import dev.spotifymcp.spotify.http.Encoding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client that does exactly what it is told and draws no conclusions. */
record Visitor(URI base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(base + path)), headers);
    }

    /** Posts a form; names and values in turns. */
    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.ofString(Encoding.pairs(form))),
                headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(body)), headers);
    }

    /** Names and values in turns; a later pair replaces an earlier one, and an empty value removes it. */
    static Map<String, String> form(Map<String, String> usual, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(usual);
        for (int index = 0; index < changes.length; index += 2) {
            form.put(changes[index], changes[index + 1]);
        }
        form.values().removeIf(String::isEmpty);
        return form;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", gone);
        }
    }
}
