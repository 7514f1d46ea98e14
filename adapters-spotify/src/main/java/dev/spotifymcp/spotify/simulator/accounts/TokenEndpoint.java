package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.spotify.simulator.accounts.Tokens.IssuedCode;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/token}. Its errors are all 400, whatever RFC 6749 says about 401. */
record TokenEndpoint(Apps apps, Tokens tokens, InstantSource clock) {

    SimulatedReply answer(Fields form, String authorization) {
        String grantType = form.get("grant_type");
        if (grantType.isEmpty()) {
            return error("unsupported_grant_type", "grant_type parameter is missing");
        }
        return switch (AppCredentials.of(authorization, form).check(apps)) {
            case AppCredentials.Checked.Refused(var description) -> error("invalid_client", description);
            case AppCredentials.Checked.Proven(var app) -> trade(grantType, form, app, AppCredentials.Proof.SECRET);
            case AppCredentials.Checked.Named(var app) -> trade(grantType, form, app, AppCredentials.Proof.NONE);
        };
    }

    private SimulatedReply trade(String grantType, Fields form, SimulatedApp app, AppCredentials.Proof proof) {
        return switch (grantType) {
            case "authorization_code" -> redeem(form, app, proof);
            case "refresh_token" -> refresh(form, app);
            default -> error("unsupported_grant_type", "grant_type must be authorization_code or refresh_token");
        };
    }

    private SimulatedReply redeem(Fields form, SimulatedApp app, AppCredentials.Proof proof) {
        Optional<IssuedCode> code = tokens.takeCode(form.get("code"))
                .filter(issued -> issued.request().app().equals(app.id()));
        if (code.isEmpty()) {
            return error("invalid_grant", "Invalid authorization code");
        }
        IssuedCode issued = code.get();
        if (!clock.instant().isBefore(issued.expiresAt())) {
            return error("invalid_grant", "Authorization code expired");
        }
        if (!form.get("redirect_uri").equals(issued.request().redirect().toString())) {
            return error("invalid_grant", "Invalid redirect URI");
        }
        return ProofKey.problem(issued.request().challenge(), form, proof)
                .orElseGet(() -> tokens.issue(
                                issued.listener(), app.id(), issued.request().scopes())
                        .reply());
    }

    private SimulatedReply refresh(Fields form, SimulatedApp app) {
        String refreshToken = form.get("refresh_token");
        Instant now = clock.instant();
        Optional<Lease> found =
                tokens.lease(refreshToken).filter(lease -> lease.app().equals(app.id()));
        if (found.isEmpty()) {
            return error("invalid_grant", "Invalid refresh token");
        }
        if (found.get().state() == Lease.State.REVOKED) {
            return error("invalid_grant", "Refresh token revoked");
        }
        return found.get().isOver(now)
                ? error("invalid_grant", "Refresh token expired")
                : tokens.renew(refreshToken, found.get())
                        .map(Issue::reply)
                        .orElseGet(() -> error("invalid_grant", "Refresh token revoked"));
    }

    /** The accounts service's shape for errors; without a description where there is nothing to add. */
    static SimulatedReply error(String error, String description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", error);
        return SimulatedReply.json(400, description.isEmpty() ? body : body.put("error_description", description));
    }
}
