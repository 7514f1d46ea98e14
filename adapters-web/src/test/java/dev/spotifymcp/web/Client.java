package dev.spotifymcp.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A program with a key, or without. */
record Client(Browser transport) {

    static Client of(House house) {
        return new Client(house.browser());
    }

    Seen mcp(String key) {
        return send(to("/mcp").header("Authorization", "Bearer " + key).POST(BodyPublishers.ofString("{}")));
    }

    Seen post(String path) {
        return send(to(path).POST(BodyPublishers.ofString("{}")));
    }

    Seen get(String path, String key) {
        return send(to(path).header("Authorization", "Bearer " + key));
    }

    HttpRequest.Builder to(String path) {
        return transport.to(path).setHeader("Accept", "application/json, text/event-stream");
    }

    Seen send(HttpRequest.Builder request) {
        return transport.send(request);
    }
}
