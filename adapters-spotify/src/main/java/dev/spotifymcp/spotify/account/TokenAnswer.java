package dev.spotifymcp.spotify.account;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.http.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads what the token endpoint says (RFC 6749, sections 5.1 and 5.2). */
final class TokenAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAnswer.class);
    // What an Authorization header can hold (RFC 6749, appendix A.12). A line break would forge another header.
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private TokenAnswer() {}

    static Answer<SpotifyGrant> from(ClientId app, Reply reply) {
        Optional<JsonNode> json = reply.json();
        Optional<SpotifyGrant> grant = json.filter(node -> reply.isSuccess()).flatMap(TokenAnswer::grant);
        return grant.map(Answer::given)
                .orElseGet(() -> Answer.refused(
                        refusal(app, reply, json.map(TokenAnswer::error).orElse(""))));
    }

    private static Optional<SpotifyGrant> grant(JsonNode json) {
        String token = json.path("access_token").stringValue("");
        if (!TOKEN.matcher(token).matches()
                || !json.path("token_type").stringValue("").equalsIgnoreCase("Bearer")) {
            return Optional.empty();
        }
        String refreshToken = json.path("refresh_token").stringValue("");
        return Optional.of(new SpotifyGrant(
                new SpotifyToken(token),
                lifetime(json.path("expires_in").asLong(0)),
                scopes(json.path("scope").stringValue("")),
                refreshToken.isBlank() ? null : new RefreshToken(refreshToken)));
    }

    // A figure nobody can mean would have the token renewed on every call, or never.
    private static Duration lifetime(long seconds) {
        return seconds >= 1 && seconds <= LONGEST_SECONDS ? Duration.ofSeconds(seconds) : USUAL_LIFETIME;
    }

    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
    }

    private static String error(JsonNode json) {
        return json.path("error").stringValue("");
    }

    /**
     * Only {@code invalid_grant} means that the person has to consent again. Everything else is an outage or a mistake
     * of the operator's, and says nothing about anybody's consent.
     */
    private static Refusal refusal(ClientId app, Reply reply, String error) {
        return switch (error) {
            case "invalid_grant" -> new Refusal.ReconnectRequired();
            case "invalid_client", "unauthorized_client" -> {
                LOG.error(
                        "Spotify does not accept the app {} or its secret ({}); nobody can log in through it",
                        app.value(),
                        error);
                yield new Refusal.NotAllowed("Spotify does not accept this app's client id or secret.");
            }
            case "invalid_request", "unsupported_grant_type", "invalid_scope" -> {
                LOG.error("Spotify does not understand our token request for the app {}: {}", app.value(), error);
                yield new Refusal.NotAllowed("Spotify did not accept the login.");
            }
            default -> {
                LOG.warn("Spotify's token endpoint: unintelligible {}", reply);
                yield new Refusal.SpotifyUnavailable();
            }
        };
    }
}
