package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import java.time.Duration;
import java.time.Instant;

/**
 * An authorization that waits for a person, in the browser it began in and in no other. They are asked before Spotify is
 * ever called: Spotify knows only us, and would wave through any client in our name.
 */
public record AuthorizationTransaction(
        SecretHash token, SecretHash browser, AuthorizationRequest request, Stage stage, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** How far it has come. */
    public sealed interface Stage {

        /** The person has not answered yet. */
        record Asking() implements Stage {}

        /** The person agreed, and may have to log in yet. */
        record Agreed(Instant at) implements Stage {}
    }

    /** When the person agreed, or that they have not. */
    public Ruling<Instant> agreedAt() {
        return switch (stage) {
            case Stage.Asking asking -> Ruling.refused(new GrantRefusal.NotConsented());
            case Stage.Agreed(var at) -> Ruling.granted(at);
        };
    }
}
