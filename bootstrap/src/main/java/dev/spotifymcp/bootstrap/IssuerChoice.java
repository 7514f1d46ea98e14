package dev.spotifymcp.bootstrap;

import dev.spotifymcp.domain.grant.ForeignTokens;
import dev.spotifymcp.web.issuer.Issuer;
import dev.spotifymcp.web.issuer.IssuerTokens;
import java.time.InstantSource;
import java.util.Optional;

/** Whose access tokens are taken beside our own. */
sealed interface IssuerChoice {

    /** Nobody's. */
    record Nobody() implements IssuerChoice {}

    record Trusted(Issuer issuer) implements IssuerChoice {}

    static IssuerChoice from(Environment environment) {
        Optional<String> name = environment.text("OIDC_ISSUER");
        Optional<String> audience = environment.text("OIDC_AUDIENCE");
        Optional<String> claim = environment.text("OIDC_ACCOUNT_CLAIM");
        if (name.isEmpty()) {
            refuse("OIDC_AUDIENCE", audience);
            refuse("OIDC_ACCOUNT_CLAIM", claim);
            return new Nobody();
        }
        // Alone at first, so that the message names the right variable.
        Environment.read(
                "OIDC_ISSUER",
                name.get(),
                "must be https:// with a host (http:// on this machine), without user, query and fragment",
                text -> new Issuer(text, "anybody", Issuer.USUAL_ACCOUNT_CLAIM));
        String us = environment.required("OIDC_AUDIENCE", "without it, tokens for any other service would count here");
        return new Trusted(Environment.read(
                "OIDC_ACCOUNT_CLAIM",
                claim.orElse(Issuer.USUAL_ACCOUNT_CLAIM),
                "must name a claim that means nothing else",
                text -> new Issuer(name.get(), us, text)));
    }

    private static void refuse(String variable, Optional<String> value) {
        if (value.isPresent()) {
            throw new BadSetting(variable, "is set without OIDC_ISSUER");
        }
    }

    default ForeignTokens tokens(InstantSource clock) {
        return switch (this) {
            case Nobody nobody -> ForeignTokens.none();
            case Trusted(var issuer) -> IssuerTokens.of(issuer, clock);
        };
    }
}
