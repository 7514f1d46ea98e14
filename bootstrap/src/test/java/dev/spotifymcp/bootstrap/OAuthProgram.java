package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that has registered and asks people for access. */
record OAuthProgram(RunningServer server, OAuthGrant grant) {

    static OAuthProgram registeredAt(RunningServer server) {
        var registration = OAuthGrant.registration(server.at("/"), "Test").build();
        String client = json(send(server, registration)).path("client_id").asString();
        return new OAuthProgram(server, new OAuthGrant(server.at("/"), server.at("/mcp"), client));
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
            URI callback = server.spotify()
                    .approve(
                            grant.agreed(browser, scope),
                            server.listener(person).userName());
            return OAuthGrant.code(Browser.location(browser.get(callback)));
        }
    }

    HttpResponse<String> redeem(String code) {
        return send(server, grant.redemption(code).build());
    }

    HttpResponse<String> refresh(JsonNode tokens) {
        return send(
                server, grant.refresh(tokens.path("refresh_token").asString()).build());
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
}
