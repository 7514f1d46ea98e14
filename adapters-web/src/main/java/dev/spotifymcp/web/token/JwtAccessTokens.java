package dev.spotifymcp.web.token;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.AccessTokens;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.SignedToken;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Access tokens as JWTs (RFC 9068). */
public final class JwtAccessTokens implements AccessTokens {

    /** So that no other JWT of ours could ever pass for one (RFC 9068, section 2.1). */
    private static final String TYPE = "at+jwt";

    private static final String CLIENT = "client_id";
    private static final String SCOPE = "scope";
    private static final String GRANT = "grant_id";

    /** Three times what ours have. */
    private static final int LONGEST = 4_096;

    private final TokenKeys keys;
    private final String issuer;
    private final JwtValidator ours;

    public JwtAccessTokens(TokenKeys keys, PublicUrl issuer) {
        this.keys = keys;
        this.issuer = issuer.base().toString();
        this.ours = JwtValidator.newBuilder()
                .expectTypeHeader(TYPE)
                .expectIssuer(this.issuer)
                .ignoreAudiences()
                // Whose time it is, and for what, is asked of the claims each time. In 1970 nothing has expired yet.
                .setClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build();
    }

    @Override
    public SignedToken sign(AccessTokenClaims claims) {
        return keys.ring()
                .sign(RawJwt.newBuilder()
                        .setTypeHeader(TYPE)
                        .setIssuer(issuer)
                        .setSubject(claims.user().value())
                        .setAudience(claims.audience().value())
                        .addStringClaim(CLIENT, claims.client().value())
                        .addStringClaim(SCOPE, Scope.text(claims.scopes()))
                        .addStringClaim(GRANT, claims.grant().value())
                        .setJwtId(claims.tokenId())
                        .setIssuedAt(claims.issuedAt())
                        .setExpiration(claims.expiresAt())
                        .build());
    }

    @Override
    public Optional<AccessTokenClaims> read(SignedToken token) {
        if (token.reveal().length() > LONGEST) {
            return Optional.empty();
        }
        Keyring ring = keys.ring();
        return ring.recall(token, () -> ring.verify(token, ours).map(JwtAccessTokens::claims));
    }

    private static AccessTokenClaims claims(VerifiedJwt jwt) {
        try {
            return new AccessTokenClaims(
                    new UserId(jwt.getSubject()),
                    new OAuthClientId(jwt.getStringClaim(CLIENT)),
                    Scope.in(jwt.getStringClaim(SCOPE)),
                    ResourceIndicator.of(URI.create(jwt.getAudiences().getFirst())),
                    jwt.getJwtId(),
                    new GrantId(jwt.getStringClaim(GRANT)),
                    jwt.getIssuedAt(),
                    jwt.getExpiration());
        } catch (JwtInvalidException impossible) {
            throw new IllegalStateException("what we signed as an access token has all its claims", impossible);
        }
    }
}
