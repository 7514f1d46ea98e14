package dev.spotifymcp.web.bearer;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.application.grant.AuthenticateForeignToken;
import dev.spotifymcp.application.grant.AuthenticateToken;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.function.Consumer;
import java.util.function.Function;

/** Says whom a credential stands for, if for anybody. */
public final class Recognition {

    private final Authenticate keys;
    private final Function<SignedToken, Recognised> tokens;
    private final Consumer<GrantId> end;

    private Recognition(Authenticate keys, Function<SignedToken, Recognised> tokens, Consumer<GrantId> end) {
        this.keys = keys;
        this.tokens = tokens;
        this.end = end;
    }

    /** Of keys only. */
    public static Recognition of(Authenticate keys) {
        return new Recognition(keys, token -> new Recognised.Nobody(), grant -> {});
    }

    /** Of keys, and of access tokens in the header: ours, which can be ended, and those of the issuer beside us. */
    public static Recognition of(
            Authenticate keys, AuthenticateToken ours, AuthenticateForeignToken theirs, ManageGrants grants) {
        return new Recognition(
                keys,
                token -> ours.bearer(token)
                        .map(Recognised::byToken)
                        .orElseGet(() -> Recognised.byForeignToken(theirs.bearer(token))),
                grants::end);
    }

    Recognised key(String text, Kind kind) {
        return Recognised.byKey(keys.bearer(text, kind));
    }

    Recognised token(SignedToken token) {
        return tokens.apply(token);
    }

    void end(GrantId grant) {
        end.accept(grant);
    }
}
