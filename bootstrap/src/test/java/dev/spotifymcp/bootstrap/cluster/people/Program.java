package dev.spotifymcp.bootstrap.cluster.people;

import dev.spotifymcp.bootstrap.Browser;
import dev.spotifymcp.bootstrap.cluster.machine.Cluster;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OAuth client, which has registered and asks people for access. */
public record Program(Cluster cluster, String id) {

    private static final String REDIRECT = "http://127.0.0.1:9999/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B
    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"");
    private static final String METADATA = "{\"client_name\":\"Cluster\",\"redirect_uris\":[\"" + REDIRECT
            + "\"],\"token_endpoint_auth_method\":\"none\"}";

    public static Program registeredAt(Cluster cluster) {
        if (register(cluster.http(), cluster.url()) instanceof Outcome.Answered(var client)) {
            return new Program(cluster, client.path("client_id").asString());
        }
        throw new IllegalStateException("no client can register");
    }

    /** A registration: the shortest request after which a row has to be there. */
    public static Outcome register(HttpClient http, URI server) {
        return Requests.send(
                http,
                HttpRequest.newBuilder(server.resolve("/oauth/register"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(METADATA)));
    }

    /** Answered when there is such a program: asked by way of a code that is none, which costs nothing. */
    public static Outcome isKnown(HttpClient http, URI server, String id) {
        var form = Map.of(
                "grant_type", "authorization_code",
                "code", "none",
                "redirect_uri", REDIRECT,
                "client_id", id,
                "code_verifier", VERIFIER);
        Outcome outcome = Requests.send(
                http,
                HttpRequest.newBuilder(server.resolve("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))));
        return outcome instanceof Outcome.Refused(var status, var retryAfter, var text)
                        && text.contains("invalid_grant")
                ? new Outcome.Answered(JsonMapper.shared().createObjectNode())
                : outcome;
    }

    /** A code, after this person has agreed. */
    public String code(Person person) {
        try (var browser = new Browser(cluster.url())) {
            HttpResponse<String> question = browser.get("/oauth/authorize?" + form(authorization()));
            Matcher transaction = TRANSACTION.matcher(question.body());
            if (!transaction.find()) {
                throw new IllegalStateException("no question is asked: " + question.body());
            }
            URI consent = Browser.location(
                    browser.post("/oauth/consent", Map.of("transaction", transaction.group(1), "decision", "approve")));
            URI callback = cluster.spotify().approve(consent, person.listener());
            String back = Browser.location(browser.get(callback)).getRawQuery();
            return back.replaceAll("(.*&)?code=([^&]+).*", "$2");
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
        return token(
                server,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "client_id", id,
                        "code_verifier", VERIFIER));
    }

    public Outcome refresh(String refreshToken, URI server) {
        return token(server, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", id));
    }

    /** Gives the grant back (RFC 7009). */
    public Outcome revoke(String token, URI server) {
        return Requests.send(
                cluster.http(),
                HttpRequest.newBuilder(server.resolve("/oauth/revoke"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of("token", token, "client_id", id)))));
    }

    private Outcome token(URI server, Map<String, String> form) {
        return Requests.send(
                cluster.http(),
                HttpRequest.newBuilder(server.resolve("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))));
    }

    private Map<String, String> authorization() {
        return Map.of(
                "response_type",
                "code",
                "client_id",
                id,
                "redirect_uri",
                REDIRECT,
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256",
                "scope",
                "spotify.read",
                "state",
                "a-state",
                "resource",
                cluster.url().resolve("/mcp").toString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
