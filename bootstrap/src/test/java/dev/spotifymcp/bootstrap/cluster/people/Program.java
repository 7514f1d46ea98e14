package dev.spotifymcp.bootstrap.cluster.people;

import dev.spotifymcp.bootstrap.Browser;
import dev.spotifymcp.bootstrap.OAuthGrant;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import java.net.URI;
import java.net.http.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OAuth client, which has registered and asks people for access. */
public record Program(Cluster cluster, String id) {

    public static Program registeredAt(Cluster cluster) {
        if (register(cluster.http(), cluster.url()) instanceof Outcome.Answered(var client)) {
            return new Program(cluster, client.path("client_id").asString());
        }
        throw new IllegalStateException("no client can register");
    }

    /** A registration: the shortest request after which a row has to be there. */
    public static Outcome register(HttpClient http, URI server) {
        return Requests.send(http, OAuthGrant.registration(server, "Cluster"));
    }

    /** Answered when there is such a program: asked by way of a code that is none, which costs nothing. */
    public static Outcome isKnown(HttpClient http, URI server, String id) {
        Outcome outcome = Requests.send(http, grant(server, server, id).redemption("none"));
        return outcome instanceof Outcome.Refused(var status, var retryAfter, var text)
                        && text.contains("invalid_grant")
                ? new Outcome.Answered(JsonMapper.shared().createObjectNode())
                : outcome;
    }

    /** A code, after this person has agreed. */
    public String code(Person person) {
        try (var browser = new Browser(cluster.url())) {
            URI consent = at(cluster.url()).agreed(browser, "spotify.read");
            URI callback = cluster.spotify().approve(consent, person.listener());
            return OAuthGrant.code(Browser.location(browser.get(callback)));
        }
    }

    /** Tokens, after this person has agreed. */
    public JsonNode granted(Person person) {
        return switch (redeem(code(person), cluster.url())) {
            case Outcome.Answered(var tokens) -> tokens;
            case Outcome.Refused refused -> throw new IllegalStateException("no tokens but " + refused);
            case Outcome.Broken broken -> throw new IllegalStateException("no tokens but " + broken);
        };
    }

    /**
     * Trades a code for tokens.
     *
     * @param server one replica, or the balancer
     */
    public Outcome redeem(String code, URI server) {
        return Requests.send(cluster.http(), at(server).redemption(code));
    }

    public Outcome refresh(String refreshToken, URI server) {
        return Requests.send(cluster.http(), at(server).refresh(refreshToken));
    }

    /** Gives the grant back (RFC 7009). */
    public Outcome revoke(String token, URI server) {
        return Requests.send(cluster.http(), at(server).revocation(token));
    }

    private OAuthGrant at(URI server) {
        return grant(server, cluster.url(), id);
    }

    private static OAuthGrant grant(URI server, URI balancer, String id) {
        return new OAuthGrant(server, balancer.resolve("/mcp"), id);
    }
}
