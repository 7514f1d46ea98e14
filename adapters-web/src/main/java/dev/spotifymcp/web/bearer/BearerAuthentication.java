package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.Caller;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Principal;
import io.helidon.security.ProviderRequest;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.Subject;
import io.helidon.security.spi.AuthenticationProvider;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the keys we gave out and the tokens we signed. On success the subject carries the {@link Caller}; otherwise
 * the answer carries the status and the challenge. An unknown, a wrong, an expired and a garbled credential are answered
 * alike, so that nobody learns from the answer how close a guess was.
 */
final class BearerAuthentication implements AuthenticationProvider {

    static final String HEADER = "Authorization";
    static final String PARAMETER = "token";

    private final Recognition recognition;
    private final Challenge challenge;

    BearerAuthentication(Recognition recognition, Challenge challenge) {
        this.recognition = recognition;
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
            case Credential.Shown shown -> verdict(recognition.key(shown.reveal(), shown.kind()));
            case Credential.Token(var token) -> verdict(recognition.token(token));
        };
    }

    private AuthenticationResponse verdict(Optional<Caller> caller) {
        return caller.map(BearerAuthentication::recognised).orElseGet(() -> notGood(challenge));
    }

    static AuthenticationResponse notGood(Challenge challenge) {
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
