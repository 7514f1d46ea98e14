package dev.spotifymcp.web.issuer;

import com.google.crypto.tink.jwt.JwtValidator;
import dev.spotifymcp.domain.grant.ForeignTokens;
import dev.spotifymcp.domain.grant.SignedToken;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Access tokens of an issuer that somebody else runs. */
public final class IssuerTokens implements ForeignTokens {

    /** So far two clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** More does not fit into a header. */
    private static final int LONGEST = 8_192;

    private final Issuer issuer;
    private final IssuerKeys keys;
    private final InstantSource clock;
    private final JwtValidator validator;

    private IssuerTokens(Issuer issuer, IssuerKeys keys, InstantSource clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
        this.validator = JwtValidator.newBuilder()
                .ignoreTypeHeader() // Which types pass is asked of the claims: there are several names for one.
                .expectIssuer(issuer.name())
                .expectAudience(issuer.audience())
                .expectIssuedInThePast()
                .setClockSkew(SKEW)
                .setClock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    /** Fetches nothing yet. */
    public static IssuerTokens of(Issuer issuer, InstantSource clock) {
        return new IssuerTokens(issuer, new IssuerKeys(new IssuerDocuments(issuer)::keys, clock), clock);
    }

    @Override
    public Optional<Claims> read(SignedToken token) {
        if (token.reveal().length() > LONGEST) {
            return Optional.empty();
        }
        return Glimpse.of(token)
                // Tokens of ours come by here when they are over: they are no reason to look for new keys there.
                .filter(glimpse -> glimpse.issuer().equals(issuer.name()))
                .flatMap(glimpse -> keys.naming(glimpse.key())
                        .read(token, validator, jwt -> TimedClaims.of(jwt, issuer.accountClaim())))
                .filter(said -> clock.instant().isBefore(said.expiresAt().plus(SKEW)))
                .map(TimedClaims::claims);
    }
}
