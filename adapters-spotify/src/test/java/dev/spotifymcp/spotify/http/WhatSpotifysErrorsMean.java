package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Gate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatSpotifysErrorsMean {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Gate GATE = new Gate(new ClientId("app"), new Bucket("search"));
    private static final ApiRequest READ = ApiRequest.get("playlists", "x")
            .needing(SpotifyScope.READ_PRIVATE_PLAYLISTS)
            .about("playlist");
    private static final ApiRequest CHANGE = ApiRequest.post("playlists", "x")
            .needing(SpotifyScope.CHANGE_PRIVATE_PLAYLISTS)
            .about("playlist");

    static Stream<Arguments> errorsThatMeanTheSameToEverybody() {
        return Stream.of(
                arguments(401, json(401, "Missing/invalid/expired access token"), new Refusal.TokenRejected()),
                arguments(401, json(401, "The access token expired"), new Refusal.TokenRejected()),
                arguments(400, json(400, "Only valid bearer authentication supported"), new Refusal.TokenRejected()),
                arguments(
                        403,
                        json(403, "Forbidden"),
                        new Refusal.NotAllowed(
                                "Spotify lets this app do so only with what the listener owns, if at all.")),
                arguments(
                        403,
                        "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
                        new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST)),
                arguments(
                        403,
                        json(403, "User not registered in the Developer Dashboard"),
                        new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST)),
                arguments(
                        403,
                        "Active premium subscription required for the owner of the app. When the subscription status"
                                + " changes, it can take a few hours before requests are allowed again.",
                        new Refusal.AppNotAllowed(AppProblem.OWNER_NEEDS_PREMIUM)),
                arguments(
                        403,
                        json(403, "Player command failed: Premium required", "PREMIUM_REQUIRED"),
                        new Refusal.PremiumRequired()),
                arguments(
                        403,
                        json(403, "Player command failed: Restriction violated", "UNKNOWN"),
                        new Refusal.NotAllowed("Spotify does not allow this right now: it may be so already, an advert"
                                + " may be playing, or the device may not take commands.")),
                arguments(
                        403,
                        json(403, "Player command failed: Cannot control device volume", "VOLUME_CONTROL_DISALLOW"),
                        new Refusal.NotAllowed("The volume of this device cannot be set from elsewhere.")),
                arguments(
                        403,
                        json(403, "You cannot create a playlist for another user"),
                        new Refusal.NotAllowed("Spotify refused this: You cannot create a playlist for another user")),
                arguments(
                        404,
                        json(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE"),
                        new Refusal.NoActiveDevice()),
                arguments(404, json(404, "Device not found"), new Refusal.DeviceNotFound()),
                arguments(404, json(404, "Resource not found"), new Refusal.NotFound("playlist")),
                arguments(404, "", new Refusal.NotFound("playlist")),
                arguments(400, json(400, "Invalid base62 id"), new Refusal.NotFound("playlist")),
                arguments(
                        400,
                        json(400, "Invalid limit"),
                        new Refusal.InvalidArgument("limit", "is outside of what Spotify allows")),
                arguments(
                        400,
                        json(400, "Invalid offset"),
                        new Refusal.InvalidArgument("offset", "is outside of what Spotify allows")),
                arguments(
                        400,
                        json(400, "Payload contains a non-existing ID"),
                        new Refusal.InvalidArgument(
                                "track_uris",
                                "must name things Spotify has. It says: Payload contains a non-existing ID")),
                arguments(
                        400,
                        json(400, "Invalid track uri: spotify:track:x"),
                        new Refusal.InvalidArgument(
                                "track_uris",
                                "must name things Spotify has. It says: Invalid track uri: spotify:track:x")),
                arguments(
                        400,
                        json(400, "Something else"),
                        new Refusal.NotAllowed("Spotify refused this: Something else")),
                arguments(405, "", new Refusal.NotAllowed("Spotify refused this.")),
                arguments(413, "too big", new Refusal.NotAllowed("Spotify refused this: too big")));
    }

    @ParameterizedTest
    @MethodSource("errorsThatMeanTheSameToEverybody")
    void each_has_one_meaning(int status, String body, Refusal meaning) {
        assertThat(refusal(READ, status, body)).isEqualTo(meaning);
        assertThat(refusal(CHANGE, status, body)).isEqualTo(meaning);
    }

    @Test
    void a_missing_scope_is_named_by_the_request_since_spotify_does_not() {
        assertThat(refusal(READ, 401, json(401, "Permissions missing")))
                .isEqualTo(new Refusal.ScopeMissing("playlist-read-private"));
        assertThat(refusal(CHANGE, 403, json(403, "Insufficient client scope")))
                .isEqualTo(new Refusal.ScopeMissing("playlist-modify-private"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 500, 502, 503, 504, 599})
    void a_read_that_failed_brought_nothing_and_a_change_that_failed_may_have_happened(int status) {
        String body = "upstream connect error or disconnect/reset before headers";

        assertThat(refusal(READ, status, body)).isEqualTo(new Refusal.SpotifyUnavailable());
        assertThat(refusal(CHANGE, status, body)).isEqualTo(new Refusal.OutcomeUnknown());
    }

    @Test
    void the_rate_limit_and_the_quota_are_told_apart_by_the_reason() {
        assertThat(turnedAway(json(429, "API rate limit exceeded"), "7"))
                .isEqualTo(new Refusal.RateLimited(Duration.ofSeconds(7)));
        assertThat(turnedAway(json(429, "Too many requests", "QUOTA_EXCEEDED"), "86207"))
                .isEqualTo(new Refusal.QuotaExhausted(Duration.ofSeconds(86_207)));
    }

    @Test
    void only_a_429_closes_a_gate() {
        assertThat(SpotifyErrors.closing(GATE, reply(503, "later", "7"), NOW)).isEmpty();
    }

    @Test
    void without_a_time_to_wait_the_window_of_the_limit_is_waited_for() {
        assertThat(turnedAway("Too many requests", "")).isEqualTo(new Refusal.RateLimited(Duration.ofSeconds(30)));
        assertThat(turnedAway(json(429, "Too many requests", "QUOTA_EXCEEDED"), "soon"))
                .isEqualTo(new Refusal.QuotaExhausted(Duration.ofHours(1)));
    }

    @Test
    void what_spotify_says_is_passed_on_without_control_characters_and_not_at_length() {
        Refusal why = refusal(READ, 403, "no\r\nway\u001b[31m\u202e!" + "x".repeat(10_000));

        assertThat(why)
                .isInstanceOfSatisfying(
                        Refusal.NotAllowed.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("Spotify refused this: no way [31m !xxx")
                                .hasSizeLessThan(300));
    }

    private static Refusal refusal(ApiRequest request, int status, String body) {
        return SpotifyErrors.refusal(request, reply(status, body, ""));
    }

    private static Refusal turnedAway(String body, String retryAfter) {
        return SpotifyErrors.closing(GATE, reply(429, body, retryAfter), NOW)
                .orElseThrow()
                .refusal(NOW);
    }

    private static Reply reply(int status, String body, String retryAfter) {
        return new Reply(status, new Reply.Headers(retryAfter, "", ""), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(int status, String message) {
        return "{\"error\": {\"status\": %d, \"message\": \"%s\" } }".formatted(status, message);
    }

    private static String json(int status, String message, String reason) {
        return "{\"error\":{\"status\":%d,\"message\":\"%s\",\"reason\":\"%s\"}}".formatted(status, message, reason);
    }
}
