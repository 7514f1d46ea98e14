package dev.spotifymcp.web.bearer;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.domain.account.Caller;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Principal;
import io.helidon.security.ProviderRequest;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.Subject;
import io.helidon.security.spi.AuthenticationProvider;
import java.util.List;

/**
 * Recognises the keys we gave out. On success the subject carries the {@link Caller}; otherwise the answer carries the
 * status and the challenge. An unknown, a wrong, an expired and a garbled key are answered alike, so that nobody learns
 * from the answer how close a guess was.
 */
final class KeyAuthentication implements AuthenticationProvider {

    static final String HEADER = "Authorization";
    static final String PARAMETER = "token";

    private final Authenticate authenticate;
    private final Challenge challenge;

    KeyAuthentication(Authenticate authenticate, Challenge challenge) {
        this.authenticate = authenticate;
        this.challenge = challenge;
    }

    @Override
    public AuthenticationResponse authenticate(ProviderRequest request) {
        SecurityEnvironment environment = request.env();
        List<String> authorization = environment.headers().getOrDefault(HEADER, List.of());
        List<String> tokens = environment.queryParams().all(PARAMETER, List::of);
        return switch (Credential.of(authorization, tokens)) {
            case Credential.None none -> refused(401, challenge.toStranger());
            case Credential.Ambiguous many -> refused(400, challenge.because("invalid_request"));
            case Credential.Shown shown ->
                authenticate
                        .bearer(shown.reveal(), shown.kind())
                        .map(KeyAuthentication::recognised)
                        .orElseGet(() -> wrongKey(challenge));
        };
    }

    static AuthenticationResponse wrongKey(Challenge challenge) {
        return refused(401, challenge.because("invalid_token"));
    }

    private static AuthenticationResponse recognised(Caller caller) {
        return AuthenticationResponse.success(Subject.builder()
                .principal(Principal.create(caller.user().value()))
                .addPublicCredential(Caller.class, caller)
                .build());
    }

    private static AuthenticationResponse refused(int status, String challenge) {
        return AuthenticationResponse.builder()
                .status(SecurityStatus.FAILURE_FINISH)
                .statusCode(status)
                .responseHeader("WWW-Authenticate", challenge)
                .build();
    }
}
