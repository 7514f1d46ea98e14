package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.SecretHash;
import java.util.Optional;
import java.util.regex.Pattern;

/** The S256 half of PKCE that a client shows first (RFC 7636, section 4.2). */
public record CodeChallenge(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[0-9A-Za-z._~-]{43,128}");

    public CodeChallenge {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an S256 challenge is 43 characters of base64url");
        }
    }

    /**
     * Reads the challenge of an authorization request. Confidential clients need one too, and {@code plain} is no
     * choice: it, or none, would let whoever sees the request redeem the code (RFC 9700, section 2.1.1).
     */
    public static Ruling<CodeChallenge> read(Parameters parameters) {
        return parameters
                .required("code_challenge")
                .then(challenge -> parameters
                        // Left out, it would mean plain (RFC 7636, section 4.3).
                        .required("code_challenge_method")
                        .then(method -> method.equals("S256")
                                ? parse(challenge)
                                : unusable("code_challenge_method", "must be S256")));
    }

    private static Ruling<CodeChallenge> parse(String challenge) {
        return SHAPE.matcher(challenge).matches()
                ? Ruling.granted(new CodeChallenge(challenge))
                : unusable("code_challenge", "must be 43 characters of base64url");
    }

    private static Ruling<CodeChallenge> unusable(String name, String problem) {
        return Ruling.refused(new GrantRefusal.UnusableParameter(name, problem));
    }

    /** A verifier as a client sends it; empty for text that can be none (RFC 7636, section 4.1). */
    public static Optional<CodeVerifier> verifier(String text) {
        return VERIFIER.matcher(text).matches() ? Optional.of(new CodeVerifier(text)) : Optional.empty();
    }

    public boolean isMetBy(CodeVerifier verifier) {
        return new SecretHash(value).matches(verifier.hash());
    }
}
