package dev.spotifymcp.web.bearer;

import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Principal;
import io.helidon.security.ProviderRequest;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.Subject;
import io.helidon.security.spi.AuthenticationProvider;
import java.util.List;

/**
 * Recognises the keys we gave out, the tokens we signed, and those of the issuer beside us. On success the subject carries
 * who that is ({@link Recognised.Known}); otherwise the answer carries the status and the challenge. An unknown, a wrong,
 * an expired and a garbled credential are answered alike, so that nobody learns from the answer how close a guess was.
 */
final class BearerAuthentication implements AuthenticationProvider {

    static final String HEADER = "Authorization";
    static final String PARAMETER = "token";

    private static final String UNKNOWN = "A valid API key or access token is needed: Authorization: Bearer <API key>.";
    private static final String AMBIGUOUS = "A request carries one credential, in one place.";
    private static final String NEWCOMER =
            "Nobody with this Spotify account has connected it here: log in once at /auth/login of this server.";

    private final Recognition recognition;
    private final Challenge challenge;

    BearerAuthentication(Recognition recognition, Challenge challenge) {
        this.recognition = recognition;
        this.challenge = challenge;
    }

    @Override
    public AuthenticationResponse authenticate(ProviderRequest request) {
        return switch (shown(request.env())) {
            case Credential.None none -> refused(401, challenge.toStranger(), UNKNOWN);
            case Credential.Ambiguous many -> refused(400, challenge.because("invalid_request"), AMBIGUOUS);
            case Credential.Shown shown -> verdict(recognition.key(shown.reveal(), shown.kind()));
            case Credential.Token(var token) -> verdict(recognition.token(token));
        };
    }

    /** What the request of this environment shows for itself. */
    static Credential shown(SecurityEnvironment environment) {
        List<String> authorization = environment.headers().getOrDefault(HEADER, List.of());
        List<String> tokens = environment.queryParams().all(PARAMETER, List::of);
        return Credential.of(authorization, tokens);
    }

    private AuthenticationResponse verdict(Recognised recognised) {
        return switch (recognised) {
            case Recognised.Known known -> letIn(known);
            case Recognised.Newcomer newcomer -> refused(401, challenge.because("invalid_token", NEWCOMER), NEWCOMER);
            case Recognised.Nobody nobody -> notGood(challenge);
        };
    }

    static AuthenticationResponse notGood(Challenge challenge) {
        return refused(401, challenge.because("invalid_token"), UNKNOWN);
    }

    private static AuthenticationResponse letIn(Recognised.Known known) {
        return AuthenticationResponse.success(Subject.builder()
                .principal(Principal.create(known.caller().user().value()))
                .addPublicCredential(Recognised.Known.class, known)
                .build());
    }

    private static AuthenticationResponse refused(int status, String challenge, String words) {
        return AuthenticationResponse.builder()
                .status(SecurityStatus.FAILURE_FINISH)
                .statusCode(status)
                .description(words)
                .responseHeader("WWW-Authenticate", challenge)
                .build();
    }
}
