package dev.spotifymcp.domain.answer;

import java.time.Duration;
import java.util.List;

/** A "no" that the caller can act on. Each case becomes words and a stable code at the edge. */
public sealed interface Refusal {

    /** An argument that cannot be meant; {@code problem} is a sentence that goes on from the field's name. */
    record InvalidArgument(String field, String problem) implements Refusal {}

    /** No Spotify account is connected. */
    record NotConnected() implements Refusal {}

    /** Spotify's consent was withdrawn or has died of age; only the person can renew it. */
    record ReconnectRequired() implements Refusal {}

    /** Spotify refused this access token. Renewing it may help, once. */
    record TokenRejected() implements Refusal {}

    /** The person's consent at Spotify, or the credential used here, does not cover the act. */
    record ScopeMissing(String scope) implements Refusal {}

    /** Spotify's rolling rate limit; every call before the end of the wait prolongs it. */
    record RateLimited(Duration retryAfter) implements Refusal {}

    /** The app's daily quota at Spotify is used up; the wait is hours. */
    record QuotaExhausted(Duration retryAfter) implements Refusal {}

    record PremiumRequired() implements Refusal {}

    /**
     * Nothing plays, so there is nothing to command.
     *
     * @param awake names of devices that could be chosen; empty where none is known
     */
    record NoActiveDevice(List<String> awake) implements Refusal {
        public NoActiveDevice {
            awake = List.copyOf(awake);
        }

        public NoActiveDevice() {
            this(List.of());
        }
    }

    /**
     * No device of that name takes commands.
     *
     * @param awake names of devices that do; empty where none is known
     */
    record DeviceNotFound(List<String> awake) implements Refusal {
        public DeviceNotFound {
            awake = List.copyOf(awake);
        }

        public DeviceNotFound() {
            this(List.of());
        }
    }

    record NotFound(String what) implements Refusal {}

    /** There is no change to take back: none of that name, or none any more. */
    record NothingToUndo() implements Refusal {}

    /** What was looked at is not the same any more, and the act would overwrite what somebody has done since. */
    record ChangedSince() implements Refusal {}

    /** Spotify understood and will not do it: not the owner, or not now. */
    record NotAllowed(String reason) implements Refusal {}

    /** Spotify does not serve this person through this app. */
    record AppNotAllowed(AppProblem problem) implements Refusal {}

    /** Spotify is down, slow or incomprehensible. */
    record SpotifyUnavailable() implements Refusal {}

    /** A change was sent and its answer was lost: it may have happened. Trying again could do it twice. */
    record OutcomeUnknown() implements Refusal {}

    /** We are at our own limit. */
    record Busy(Duration retryAfter) implements Refusal {

        /** Others wait as well, and none of them for longer than a few seconds. */
        public Busy() {
            this(Duration.ofSeconds(5));
        }
    }

    /** What Spotify holds against the app. */
    enum AppProblem {
        /** An app in development mode serves five people, each named in its settings. */
        USER_NOT_ON_ALLOWLIST,
        /** The app's owner has lost Spotify Premium, which stops the app for everybody. */
        OWNER_NEEDS_PREMIUM
    }
}
