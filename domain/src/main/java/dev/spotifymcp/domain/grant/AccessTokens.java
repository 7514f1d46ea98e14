package dev.spotifymcp.domain.grant;

import java.util.Optional;

/** Access tokens in the form they travel in. */
public interface AccessTokens {

    SignedToken sign(AccessTokenClaims claims);

    /**
     * What a token says, if we signed it as an access token, however long ago; empty for everything else. Whether it is
     * still good is not asked here.
     */
    Optional<AccessTokenClaims> read(SignedToken token);
}
