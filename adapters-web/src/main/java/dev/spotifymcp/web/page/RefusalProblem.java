package dev.spotifymcp.web.page;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import dev.spotifymcp.web.page.Problem.Way;
import io.helidon.http.Status;
import java.time.Duration;

/** Says a refusal to a person at a browser. */
public final class RefusalProblem {

    private static final Duration SOON = Duration.ofSeconds(30);

    private RefusalProblem() {}

    public static Problem of(Refusal why) {
        return switch (why) {
            case Refusal.InvalidArgument(var field, var problem) ->
                Problem.of(
                        Status.BAD_REQUEST_400,
                        "invalid_argument",
                        "That cannot be meant",
                        field + " " + problem,
                        Way.ACCOUNT);
            case Refusal.NotConnected none -> reconnect("not_connected");
            case Refusal.ReconnectRequired dead -> reconnect("reconnect_required");
            case Refusal.TokenRejected rejected -> reconnect("reconnect_required");
            case Refusal.ScopeMissing(var scope) -> reconnect("scope_missing");
            case Refusal.RateLimited(var wait) -> pause("rate_limited", wait);
            case Refusal.QuotaExhausted(var wait) -> pause("quota_exhausted", wait);
            case Refusal.Busy none -> busy();
            case Refusal.AppNotAllowed(var problem) -> of(problem);
            case Refusal.NotAllowed(var reason) -> refused("not_allowed", reason);
            case Refusal.PremiumRequired none -> refused("premium_required", "This needs Spotify Premium.");
            case Refusal.NoActiveDevice none -> refused("no_active_device", "No device is playing.");
            case Refusal.DeviceNotFound none -> refused("device_not_found", "That device is not there.");
            case Refusal.NotFound(var what) -> refused("not_found", what + " is not there.");
            case Refusal.NothingToUndo none -> refused("not_found", "There is nothing to take back.");
            case Refusal.ChangedSince since -> refused("not_allowed", "It has been changed since.");
            case Refusal.SpotifyUnavailable down -> unavailable();
            case Refusal.OutcomeUnknown lost -> unavailable();
        };
    }

    private static Problem of(AppProblem problem) {
        return switch (problem) {
            case USER_NOT_ON_ALLOWLIST ->
                appNotAllowed(
                        "Spotify does not know you as a user of this app. An app in development mode serves five people, each"
                                + " named in its settings: ask whoever runs this server to add you, or bring your own Spotify"
                                + " app.");
            case OWNER_NEEDS_PREMIUM ->
                appNotAllowed(
                        "Spotify has stopped this app, because its owner no longer has Spotify Premium. Ask whoever runs this"
                                + " server, or bring your own Spotify app.");
        };
    }

    private static Problem appNotAllowed(String words) {
        return Problem.of(
                Status.FORBIDDEN_403,
                "app_not_allowed",
                "Spotify will not serve you through this app",
                words,
                Way.SIGN_IN);
    }

    private static Problem reconnect(String code) {
        return Problem.of(
                Status.BAD_REQUEST_400,
                code,
                "Spotify did not accept this login",
                "The login was too old, or was used before. Connect Spotify once more.",
                Way.SIGN_IN);
    }

    private static Problem busy() {
        return Problem.of(
                        Status.SERVICE_UNAVAILABLE_503,
                        "busy",
                        "A great many people are here",
                        "The server has more to do than it can at the moment. Try again in a minute.",
                        Way.HOME)
                .after(SOON);
    }

    private static Problem pause(String code, Duration wait) {
        return Problem.of(
                        Status.SERVICE_UNAVAILABLE_503,
                        code,
                        "Spotify asks for a pause",
                        "Too much was asked of Spotify in a short time. Try again " + soonOrLate(wait) + ".",
                        Way.HOME)
                .after(wait);
    }

    private static String soonOrLate(Duration wait) {
        if (wait.toMinutes() < 1) {
            return "in a minute";
        }
        return wait.toHours() < 1
                ? "in " + (wait.toMinutes() + 1) + " minutes"
                : "in " + (wait.toHours() + 1) + " hours";
    }

    private static Problem refused(String code, String words) {
        return Problem.of(Status.CONFLICT_409, code, "That was not done", words, Way.ACCOUNT);
    }

    private static Problem unavailable() {
        return Problem.of(
                        Status.BAD_GATEWAY_502,
                        "spotify_unavailable",
                        "Spotify does not answer",
                        "Spotify is down, slow or hard to understand at the moment. Try again in a minute.",
                        Way.SIGN_IN)
                .after(SOON);
    }
}
