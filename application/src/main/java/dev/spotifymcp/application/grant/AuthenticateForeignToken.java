package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Users;
import dev.spotifymcp.domain.grant.ForeignTokens;
import dev.spotifymcp.domain.grant.SignedToken;

/**
 * Tells who is calling from a token of the issuer beside us. Whose Spotify account that is, the issuer says; that they let
 * us act there, they have said to us before. A link by which a token could be tied to an account is not given out: sent to
 * somebody else, it would tie the sender's token to the account of whoever follows it.
 */
public record AuthenticateForeignToken(ForeignTokens tokens, Users users) {

    /** Whom a token stands for. */
    public sealed interface Bearer {

        record Known(Caller caller) implements Bearer {}

        /** The issuer knows them, and they have never logged in here. */
        record Newcomer() implements Bearer {}

        /** Nobody. Why is not told. */
        record Nobody() implements Bearer {}
    }

    public Bearer bearer(SignedToken token) {
        return tokens.read(token).map(this::bearer).orElseGet(Bearer.Nobody::new);
    }

    private Bearer bearer(ForeignTokens.Claims claims) {
        return users.holder(claims.account())
                .<Bearer>map(user -> new Bearer.Known(new Caller(user, claims.scopes())))
                .orElseGet(Bearer.Newcomer::new);
    }
}
