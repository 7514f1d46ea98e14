package dev.spotifymcp.bootstrap.cluster.people;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are answered with JSON, or with nothing. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Requests() {}

    static Outcome send(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2
                    ? new Outcome.Answered(json(answer.body()))
                    : Outcome.Refused.of(answer);
        } catch (IOException broken) {
            return new Outcome.Broken(String.valueOf(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken("interrupted");
        }
    }

    private static JsonNode json(String body) {
        return body.isBlank()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
    }
}
