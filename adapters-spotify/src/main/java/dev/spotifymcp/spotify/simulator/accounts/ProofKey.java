package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.Optional;

/** Checks the PKCE verifier of a code (RFC 7636, section 4.6). */
final class ProofKey {

    private ProofKey() {}

    /** What is wrong, if anything. */
    static Optional<SimulatedReply> problem(String challenge, Fields form, AppCredentials.Proof proof) {
        String verifier = form.get("code_verifier");
        if (challenge.isEmpty()) {
            return proof == AppCredentials.Proof.SECRET
                    ? Optional.empty()
                    : Optional.of(TokenEndpoint.error("invalid_client", "Invalid client secret"));
        }
        if (verifier.isEmpty()) {
            return Optional.of(TokenEndpoint.error("invalid_request", "code_verifier required"));
        }
        if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
            return Optional.of(TokenEndpoint.error("invalid_grant", "code_verifier was invalid"));
        }
        return new CodeVerifier(verifier).challenge().equals(challenge)
                ? Optional.empty()
                : Optional.of(TokenEndpoint.error("invalid_grant", "code_verifier was incorrect"));
    }
}
