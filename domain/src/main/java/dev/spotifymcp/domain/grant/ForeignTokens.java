package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import java.util.Optional;
import java.util.Set;

/** Access tokens of the issuer that the operator trusts beside us, if there is one. */
@FunctionalInterface
public interface ForeignTokens {

    /** What a token says, if that issuer has signed it for us and its time has begun and is not over. */
    Optional<Claims> read(SignedToken token);

    /** Nobody but us is trusted. */
    static ForeignTokens none() {
        return token -> Optional.empty();
    }

    /**
     * What such a token says.
     *
     * @param account whose it is, by the word of the issuer
     * @param scopes those of ours that stand in it
     */
    record Claims(SpotifyAccountId account, Set<Scope> scopes) {

        public Claims {
            scopes = Set.copyOf(scopes);
        }
    }
}
