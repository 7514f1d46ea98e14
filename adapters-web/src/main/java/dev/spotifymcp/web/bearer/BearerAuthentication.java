package dev.spotifymcp.web.bearer;

/**
 * Recognises the keys we gave out, the tokens we signed, and those of the issuer beside us. An unknown, a wrong, an
 * expired and a garbled credential are answered alike, so that nobody learns from the answer how close a guess was.
 */
record BearerAuthentication(Recognition recognition, Challenge challenge) {

    private static final String UNKNOWN = "A valid API key or access token is needed: Authorization: Bearer <API key>.";
    private static final String AMBIGUOUS = "A request carries one credential, in one place.";
    private static final String NEWCOMER =
            "Nobody with this Spotify account has connected it here: log in once at /auth/login of this server.";

    /** What a request is worth. */
    sealed interface Verdict {

        record LetIn(Recognised.Known visitor) implements Verdict {}

        /**
         * How to answer it.
         *
         * @param challenge the {@code WWW-Authenticate}
         * @param error RFC 6750, section 3.1
         */
        record Refused(int status, String challenge, String error, String words) implements Verdict {}
    }

    Verdict of(Credential credential) {
        return switch (credential) {
            case Credential.None none -> refused(challenge.toStranger(), UNKNOWN);
            case Credential.Ambiguous many ->
                new Verdict.Refused(400, challenge.because("invalid_request"), "invalid_request", AMBIGUOUS);
            case Credential.Shown shown -> verdict(recognition.key(shown.reveal(), shown.kind()));
            case Credential.Token(var token) -> verdict(recognition.token(token));
        };
    }

    /** To a credential that opens nothing, be it never or no longer. */
    Verdict.Refused notGood() {
        return refused(challenge.because("invalid_token"), UNKNOWN);
    }

    private Verdict verdict(Recognised recognised) {
        return switch (recognised) {
            case Recognised.Known known -> new Verdict.LetIn(known);
            case Recognised.Newcomer newcomer -> refused(challenge.because("invalid_token", NEWCOMER), NEWCOMER);
            case Recognised.Nobody nobody -> notGood();
        };
    }

    private static Verdict.Refused refused(String challenge, String words) {
        return new Verdict.Refused(401, challenge, "invalid_token", words);
    }
}
