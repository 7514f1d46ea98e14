package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that has registered and asks people for access. */
record OAuthProgram(RunningServer server, String id) {

    private static final String REDIRECT = "http://127.0.0.1:9999/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B
    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"");

    static OAuthProgram registeredAt(RunningServer server) {
        var request = HttpRequest.newBuilder(server.at("/oauth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"client_name\":\"Test\",\"redirect_uris\":[\"" + REDIRECT
                        + "\"],\"token_endpoint_auth_method\":\"none\"}"))
                .build();
        return new OAuthProgram(
                server, json(send(server, request)).path("client_id").asString());
    }

    /** What it gets when this person agrees. */
    JsonNode granted(String person, String scope) {
        return json(redeem(code(person, scope)));
    }

    /** A caller with an access token for this person. */
    McpCaller callerFor(String person, String scope) {
        return server.client(granted(person, scope).path("access_token").asString());
    }

    /** Walks from the client's link over our question and Spotify's login back to the client. */
    String code(String person, String scope) {
        try (Browser browser = server.browser()) {
            HttpResponse<String> question = browser.get(server.at("/oauth/authorize?" + form(authorization(scope))));
            Matcher transaction = TRANSACTION.matcher(question.body());
            assertThat(transaction.find()).as(question.body()).isTrue();
            URI spotify = Browser.location(
                    browser.post("/oauth/consent", Map.of("transaction", transaction.group(1), "decision", "approve")));
            URI callback =
                    server.spotify().approve(spotify, server.listener(person).userName());
            Map<String, String> back = query(Browser.location(browser.get(callback)));
            assertThat(back).containsEntry("state", "a-state").containsKey("iss");
            return back.getOrDefault("code", "");
        }
    }

    private Map<String, String> authorization(String scope) {
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
                scope,
                "state",
                "a-state",
                "resource",
                server.at("/mcp").toString());
    }

    HttpResponse<String> redeem(String code) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "client_id", id,
                "code_verifier", VERIFIER));
    }

    HttpResponse<String> refresh(JsonNode tokens) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString(),
                "client_id",
                id));
    }

    private HttpResponse<String> token(Map<String, String> form) {
        return send(
                server,
                HttpRequest.newBuilder(server.at("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form)))
                        .build());
    }

    static HttpResponse<String> send(RunningServer server, HttpRequest request) {
        try {
            return server.http().send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the server did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
