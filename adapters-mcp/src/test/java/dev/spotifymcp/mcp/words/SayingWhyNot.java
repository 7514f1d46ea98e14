package dev.spotifymcp.mcp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.answer.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code, what happened and what to do next, for every refusal there is. */
class SayingWhyNot {

    private final RefusalWords words = new RefusalWords(new PublicUrl(URI.create("https://music.example")));

    record Expected(Refusal refusal, String code, String nextStep) {}

    static Stream<Expected> everyRefusal() {
        return Stream.of(
                new Expected(new Refusal.InvalidArgument("limit", "must be small"), "invalid_argument", "Correct it"),
                new Expected(
                        new Refusal.NotConnected(),
                        "not_connected",
                        "connect Spotify: https://music.example/auth/login"),
                new Expected(
                        new Refusal.ReconnectRequired(),
                        "reconnect_required",
                        "connect Spotify again: https://music.example/auth/login"),
                new Expected(
                        new Refusal.TokenRejected(),
                        "reconnect_required",
                        "connect Spotify again: https://music.example/auth/login"),
                new Expected(
                        new Refusal.ScopeMissing("spotify.playback"), "scope_missing", "https://music.example/account"),
                new Expected(
                        new Refusal.ScopeMissing("user-read-playback-state"),
                        "scope_missing",
                        "https://music.example/auth/login"),
                new Expected(new Refusal.RateLimited(Duration.ofSeconds(12)), "rate_limited", "Try again after that"),
                new Expected(new Refusal.QuotaExhausted(Duration.ofHours(13)), "quota_exhausted", "about 13 hours"),
                new Expected(new Refusal.PremiumRequired(), "premium_required", "Tell the user"),
                new Expected(new Refusal.NoActiveDevice(), "no_active_device", "open Spotify on a device"),
                new Expected(new Refusal.DeviceNotFound(), "device_not_found", "open Spotify on it"),
                new Expected(new Refusal.NoActiveDevice(List.of("Desk")), "no_active_device", "as device: Desk."),
                new Expected(
                        new Refusal.DeviceNotFound(List.of("Desk", "Phone")),
                        "device_not_found",
                        "device: Desk, Phone."),
                new Expected(new Refusal.NotFound("playlist"), "not_found", "search for it"),
                new Expected(new Refusal.NothingToUndo(), "not_found", "with the other tools"),
                new Expected(new Refusal.ChangedSince(), "not_allowed", "Read it again"),
                new Expected(new Refusal.NotAllowed("Forbidden"), "not_allowed", "owns or collaborates on"),
                new Expected(
                        new Refusal.AppNotAllowed(Refusal.AppProblem.USER_NOT_ON_ALLOWLIST),
                        "app_not_allowed",
                        "operator can add them"),
                new Expected(
                        new Refusal.AppNotAllowed(Refusal.AppProblem.OWNER_NEEDS_PREMIUM),
                        "app_not_allowed",
                        "Only the operator"),
                new Expected(new Refusal.SpotifyUnavailable(), "spotify_unavailable", "Try again in a minute"),
                new Expected(new Refusal.OutcomeUnknown(), "spotify_unavailable", "Look before trying again"),
                new Expected(new Refusal.Busy(), "busy", "Try again in 5 seconds"));
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void a_refusal_has_a_code_and_a_next_step(Expected expected) {
        Problem problem = words.about(expected.refusal());

        assertThat(problem.code()).isEqualTo(expected.code());
        assertThat(problem.message()).endsWith(".");
        assertThat(problem.nextStep()).contains(expected.nextStep());
        assertThat(problem.text())
                .isEqualTo("[" + expected.code() + "] " + problem.message() + " " + problem.nextStep());
        assertThat(problem.json().path("code").asString()).isEqualTo(expected.code());
    }

    @Test
    void no_refusal_is_left_out_above() {
        Set<?> tried =
                everyRefusal().map(expected -> expected.refusal().getClass()).collect(Collectors.toSet());

        assertThat(tried).isEqualTo(Set.of(Refusal.class.getPermittedSubclasses()));
    }

    @Test
    void a_wait_is_told_in_whole_seconds_and_never_too_short() {
        assertThat(retryAfter(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(retryAfter(Duration.ofMillis(12_001))).isEqualTo(13);
        assertThat(retryAfter(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void programs_find_the_field_and_the_link_by_name() {
        assertThat(words.about(new Refusal.InvalidArgument("limit", "must be small"))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        assertThat(words.about(new Refusal.NotConnected()).json().path("url").asString())
                .isEqualTo("https://music.example/auth/login");
    }

    @Test
    void what_spotify_said_is_cleaned_before_it_is_told() {
        Problem problem = words.about(new Refusal.NotAllowed("No\u001b[31m\nway" + "!".repeat(1000)));

        assertThat(problem.message())
                .startsWith("Spotify does not allow this: No [31m way!")
                .hasSizeLessThan(350);
    }

    private long retryAfter(Duration wait) {
        return words.about(new Refusal.RateLimited(wait))
                .json()
                .path("retry_after_seconds")
                .asLong();
    }
}
