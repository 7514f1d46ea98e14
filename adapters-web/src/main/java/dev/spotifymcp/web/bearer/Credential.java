package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.List;
import java.util.Optional;

/** What a request shows for itself (RFC 6750, section 2). */
sealed interface Credential {

    /** Nothing, or nothing of ours. */
    record None() implements Credential {}

    /** One text that claims to be a key of this kind. Not a record: a record would print it. */
    final class Shown implements Credential {

        private final String text;
        private final Kind kind;

        Shown(String text, Kind kind) {
            this.text = text;
            this.kind = kind;
        }

        String reveal() {
            return text;
        }

        Kind kind() {
            return kind;
        }
    }

    /** An access token, or what claims to be one. */
    record Token(SignedToken text) implements Credential {}

    /** More than one, so that it is anybody's guess which one counts. */
    record Ambiguous() implements Credential {}

    /** By what it can be recognised if it comes again; empty where there is nothing to recognise. */
    default Optional<SecretHash> hash() {
        return switch (this) {
            case Shown shown -> Optional.of(SecretHash.of(shown.reveal()));
            case Token(var token) -> Optional.of(token.hash());
            case None none -> Optional.empty();
            case Ambiguous many -> Optional.empty();
        };
    }

    static Credential of(List<String> authorization, List<String> tokens) {
        if (authorization.size() + tokens.size() > 1) {
            return new Ambiguous();
        }
        if (!tokens.isEmpty()) {
            return new Shown(tokens.getFirst(), Kind.CONNECT_TOKEN);
        }
        return authorization.isEmpty() ? new None() : inHeader(authorization.getFirst());
    }

    /** The scheme's name may be in any case, and any number of spaces may follow it (RFC 9110, section 11.4). */
    private static Credential inHeader(String value) {
        String scheme = "Bearer ";
        if (!value.regionMatches(true, 0, scheme, 0, scheme.length())) {
            return new None();
        }
        String text = value.substring(scheme.length()).strip();
        // The parts of a token have dots between them (RFC 7515, section 7.1); keys have none.
        return text.indexOf('.') > 0 ? new Token(new SignedToken(text)) : new Shown(text, Kind.API_KEY);
    }
}
