package dev.spotifymcp.persistence.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.CodeChallenge;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.RedirectUri;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.RotationSalt;
import dev.spotifymcp.domain.grant.TokenLine;
import dev.spotifymcp.persistence.database.Row;

/** Reads a row of {@code oauth_grants}. */
final class GrantRow {

    static final String SELECT = """
            SELECT id, user_id, client_id, redirect_uri, scopes, resource, consented_at,
                   code_hash, code_challenge, code_expires_at,
                   family_hash, current_hash, parent_hash, parent_salt, parent_retired_at, repeats,
                   last_used_at, expires_at
            FROM oauth_grants
            """;

    private GrantRow() {}

    static IssuedCode code(Row row) {
        return new IssuedCode(
                new SecretHash(row.text("code_hash")),
                new GrantId(row.text("id")),
                consent(row),
                new CodeChallenge(row.text("code_challenge")),
                row.instant("code_expires_at"),
                row.anyText("family_hash").isPresent() ? IssuedCode.State.REDEEMED : IssuedCode.State.WAITING);
    }

    /** The row has been redeemed. */
    static Grant grant(Row row) {
        return new Grant(
                new GrantId(row.text("id")),
                consent(row),
                new TokenLine(
                        new SecretHash(row.text("family_hash")), new SecretHash(row.text("current_hash")), parent(row)),
                row.instant("last_used_at"),
                row.instant("expires_at"));
    }

    private static Consent consent(Row row) {
        return new Consent(
                new UserId(row.text("user_id")),
                new OAuthClientId(row.text("client_id")),
                new RedirectUri(row.text("redirect_uri")),
                Scope.in(row.text("scopes")),
                new ResourceIndicator(row.text("resource")),
                row.instant("consented_at"));
    }

    private static TokenLine.Parent parent(Row row) {
        return row.anyText("parent_hash")
                .<TokenLine.Parent>map(hash -> new TokenLine.Parent.Retired(
                        new SecretHash(hash),
                        new RotationSalt(row.text("parent_salt")),
                        row.instant("parent_retired_at"),
                        Math.toIntExact(row.number("repeats"))))
                .orElseGet(TokenLine.Parent.None::new);
    }
}
