package dev.spotifymcp.web.bearer;

import dev.spotifymcp.application.grant.AuthenticateForeignToken.Bearer;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.GrantId;
import java.util.Optional;

/** Whom a credential stands for. */
sealed interface Recognised {

    /** Somebody, by a credential of this kind. */
    record Known(Caller caller, Means means) implements Recognised {}

    /** Somebody whom only the other issuer knows. */
    record Newcomer() implements Recognised {}

    /** Nobody. */
    record Nobody() implements Recognised {}

    /** What a caller came in with, as far as it decides what their client can do when it is not enough. */
    sealed interface Means {

        /** Made by a person, on our page; no program can ask for another. */
        record Key() implements Means {}

        /** Got from us, for this grant. */
        record Token(GrantId grant) implements Means {}

        /** Got from the other issuer. More of its scopes can be asked for there; Spotify it knows nothing of. */
        record ForeignToken() implements Means {}
    }

    static Recognised byKey(Optional<Caller> holder) {
        return holder.<Recognised>map(caller -> new Known(caller, new Means.Key()))
                .orElseGet(Nobody::new);
    }

    static Recognised byToken(AccessTokenClaims claims) {
        return new Known(claims.caller(), new Means.Token(claims.grant()));
    }

    static Recognised byForeignToken(Bearer bearer) {
        return switch (bearer) {
            case Bearer.Known(var caller) -> new Known(caller, new Means.ForeignToken());
            case Bearer.Newcomer newcomer -> new Newcomer();
            case Bearer.Nobody nobody -> new Nobody();
        };
    }
}
