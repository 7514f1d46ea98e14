package dev.spotifymcp.web.bearer;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.application.grant.AuthenticateToken;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Optional;
import java.util.function.Function;

/** Says whom a credential stands for, if for anybody. */
public final class Recognition {

    private final Authenticate keys;
    private final Function<SignedToken, Optional<Caller>> tokens;

    private Recognition(Authenticate keys, Function<SignedToken, Optional<Caller>> tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Of keys only. */
    public static Recognition of(Authenticate keys) {
        return new Recognition(keys, token -> Optional.empty());
    }

    /** Of keys, and of access tokens in the header. */
    public static Recognition of(Authenticate keys, AuthenticateToken tokens) {
        return new Recognition(keys, tokens::bearer);
    }

    Optional<Caller> key(String text, Kind kind) {
        return keys.bearer(text, kind);
    }

    Optional<Caller> token(SignedToken token) {
        return tokens.apply(token);
    }
}
