package dev.spotifymcp.bootstrap.cluster.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Somebody who has signed up.
 *
 * @param number no two have the same
 * @param credential what their client shows: a key, or a token
 */
public record Person(int number, String credential) {

    /** The one playlist they have, and nobody else. */
    public String playlist() {
        return "Playlist no. " + number;
    }

    /** Words that nobody else searches for. */
    public String words(int call) {
        return "canary" + number + "x" + call;
    }

    /** Their name at Spotify. */
    public String listener() {
        return listener(number);
    }

    /** The part of their key that everybody may know. */
    public String keyId() {
        return credential.split("_", 3)[1];
    }

    /** The person takes back all they have ever given out. */
    public Outcome revokeEverything(HttpClient http, URI server) {
        return Requests.send(
                http,
                HttpRequest.newBuilder(server.resolve("/auth/revoke"))
                        .header("Authorization", "Bearer " + credential)
                        .POST(BodyPublishers.noBody()));
    }

    /** The same person with another credential. */
    public Person with(String other) {
        return new Person(number, other);
    }

    static String listener(int number) {
        return "listener" + number;
    }
}
