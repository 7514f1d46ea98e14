package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.answer.Refusal.AppProblem;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What each of Spotify's errors means to whoever asked. */
final class SpotifyErrors {

    // The window of the rate limit rolls over thirty seconds; a used-up quota is worth asking about once an hour.
    private static final Duration RATE_WINDOW = Duration.ofSeconds(30);
    private static final Duration QUOTA_PROBE = Duration.ofHours(1);

    private SpotifyErrors() {}

    /** How a 429 closes a gate; nothing for any other answer. */
    static Optional<Closing> closing(Gate gate, Reply reply, Instant now) {
        if (reply.status() != 429) {
            return Optional.empty();
        }
        boolean isQuota = SpotifyError.of(reply).reason().equals("QUOTA_EXCEEDED");
        Duration wait = RetryAfter.read(reply.retryAfter(), now).orElse(isQuota ? QUOTA_PROBE : RATE_WINDOW);
        return Optional.of(new Closing(gate, isQuota ? Cause.QUOTA : Cause.RATE, now.plus(wait)));
    }

    static Refusal refusal(ApiRequest request, Reply reply) {
        SpotifyError error = SpotifyError.of(reply);
        return switch (reply.status()) {
            case 400 -> badRequest(request, error);
            case 401 -> unauthorized(request, error);
            case 403 -> forbidden(request, error);
            case 404 -> notFound(request, error);
            default -> reply.status() >= 400 && reply.status() < 500 ? refused(error) : unclear(request);
        };
    }

    /** Spotify failed, or cannot be understood. A change may have been carried out all the same. */
    static Refusal unclear(ApiRequest request) {
        return request.method().isRead() ? new Refusal.SpotifyUnavailable() : new Refusal.OutcomeUnknown();
    }

    private static Refusal badRequest(ApiRequest request, SpotifyError error) {
        // Not every 22 letters and digits are a number that an id can be.
        if (error.says("Invalid base62 id") || error.says("invalid id")) {
            return new Refusal.NotFound(request.subject());
        }
        if (error.says("Invalid limit")) {
            return new Refusal.InvalidArgument("limit", "is outside of what Spotify allows");
        }
        if (error.says("Invalid offset")) {
            return new Refusal.InvalidArgument("offset", "is outside of what Spotify allows");
        }
        if (error.says("Invalid track uri") || error.says("non-existing ID")) {
            return new Refusal.InvalidArgument(
                    "track_uris", "must name things Spotify has. It says: " + error.message());
        }
        // A token with characters that no header may hold.
        return error.says("Only valid bearer authentication supported") ? new Refusal.TokenRejected() : refused(error);
    }

    // Where the player lacks a scope, Spotify answers 401. A fresh token would lack it too.
    private static Refusal unauthorized(ApiRequest request, SpotifyError error) {
        return error.says("Permissions missing")
                ? new Refusal.ScopeMissing(request.scope())
                : new Refusal.TokenRejected();
    }

    private static Refusal forbidden(ApiRequest request, SpotifyError error) {
        return switch (error.reason()) {
            case "PREMIUM_REQUIRED" -> new Refusal.PremiumRequired();
            case "VOLUME_CONTROL_DISALLOW" ->
                new Refusal.NotAllowed("The volume of this device cannot be set from elsewhere.");
            default -> forbiddenBySentence(request, error);
        };
    }

    private static Refusal forbiddenBySentence(ApiRequest request, SpotifyError error) {
        if (error.says("premium subscription required for the owner")) {
            return new Refusal.AppNotAllowed(AppProblem.OWNER_NEEDS_PREMIUM);
        }
        if (error.says("user may not be registered") || error.says("not registered in the Developer Dashboard")) {
            return new Refusal.AppNotAllowed(AppProblem.USER_NOT_ON_ALLOWLIST);
        }
        if (error.says("Insufficient client scope")) {
            return new Refusal.ScopeMissing(request.scope());
        }
        if (error.says("Restriction violated")) {
            return new Refusal.NotAllowed(
                    "Spotify does not allow this right now: it may be so already, an advert may be"
                            + " playing, or the device may not take commands.");
        }
        return error.message().equals("Forbidden")
                ? new Refusal.NotAllowed("Spotify lets this app do so only with what the listener owns, if at all.")
                : refused(error);
    }

    private static Refusal notFound(ApiRequest request, SpotifyError error) {
        if (error.reason().equals("NO_ACTIVE_DEVICE")) {
            return new Refusal.NoActiveDevice();
        }
        return error.says("Device not found") ? new Refusal.DeviceNotFound() : new Refusal.NotFound(request.subject());
    }

    private static Refusal refused(SpotifyError error) {
        return new Refusal.NotAllowed(
                error.message().isEmpty() ? "Spotify refused this." : "Spotify refused this: " + error.message());
    }
}
