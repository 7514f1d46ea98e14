package dev.spotifymcp.persistence.grant;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Consent;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.TokenLine;
import dev.spotifymcp.domain.grant.TokenLine.Parent;
import dev.spotifymcp.persistence.database.Database;
import dev.spotifymcp.persistence.database.Expired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grants, one row each from the code on: a waiting code is a grant without tokens yet. */
public record SqlGrants(Database database) implements Grants {

    private static final String TABLE = "oauth_grants";

    /** Selected from user and client, so that where either has gone nothing is inserted. */
    private static final String ISSUE = """
            INSERT INTO oauth_grants
              (id, redirect_uri, scopes, resource, consented_at, code_hash, code_challenge, code_expires_at, repeats,
               last_used_at, expires_at, user_id, client_id)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, users.id, oauth_clients.id
            FROM users, oauth_clients
            WHERE users.id = ? AND oauth_clients.id = ?
            """;

    private static final String REDEEM = """
            UPDATE oauth_grants
            SET family_hash = ?, current_hash = ?, last_used_at = ?, expires_at = ?
            WHERE code_hash = ? AND id = ? AND family_hash IS NULL
            """;

    private static final String ADVANCE = """
            UPDATE oauth_grants
            SET current_hash = ?, parent_hash = ?, parent_salt = ?, parent_retired_at = ?, repeats = ?, last_used_at = ?
            WHERE id = ? AND current_hash = ? AND repeats = ?
            """;

    private static final String LIVE =
            "SELECT id FROM oauth_grants WHERE id = ? AND family_hash IS NOT NULL AND expires_at > ?";

    private static final String OF_USER = GrantRow.SELECT + """
            WHERE user_id = ? AND family_hash IS NOT NULL AND expires_at > ?
            ORDER BY consented_at, id
            """;

    private static final String REVOKE_CLIENT = """
            DELETE FROM oauth_grants
            WHERE user_id = ? AND client_id = (SELECT client_id FROM oauth_grants WHERE id = ? AND user_id = ?)
            """;

    @Override
    public void issue(IssuedCode code) {
        Consent consent = code.consent();
        database.change(
                ISSUE,
                code.grant().value(),
                consent.redirectUri().value(),
                Scope.text(consent.scopes()),
                consent.resource().value(),
                consent.at(),
                code.code().value(),
                code.challenge().value(),
                code.expiresAt(),
                consent.at(),
                code.expiresAt(),
                consent.user().value(),
                consent.client().value());
    }

    @Override
    public Optional<IssuedCode> findCode(SecretHash code) {
        return database.first(GrantRow.SELECT + "WHERE code_hash = ?", code.value())
                .map(GrantRow::code);
    }

    @Override
    public boolean redeem(SecretHash code, Grant grant) {
        return database.change(
                        REDEEM,
                        grant.line().family().value(),
                        grant.line().current().value(),
                        grant.lastUsedAt(),
                        grant.expiresAt(),
                        code.value(),
                        grant.id().value())
                == 1;
    }

    @Override
    public Optional<Grant> findFamily(SecretHash family) {
        return database.first(GrantRow.SELECT + "WHERE family_hash = ?", family.value())
                .map(GrantRow::grant);
    }

    @Override
    public boolean advance(TokenLine before, Grant renewed) {
        return switch (renewed.line().parent()) {
            case Parent.None none -> false;
            case Parent.Retired parent -> advance(before, renewed, parent);
        };
    }

    private boolean advance(TokenLine before, Grant renewed, Parent.Retired parent) {
        return database.change(
                        ADVANCE,
                        renewed.line().current().value(),
                        parent.token().value(),
                        parent.salt().value(),
                        parent.at(),
                        parent.repeats(),
                        renewed.lastUsedAt(),
                        renewed.id().value(),
                        before.current().value(),
                        before.repeats())
                == 1;
    }

    @Override
    public boolean isLive(GrantId id, Instant now) {
        return database.first(LIVE, id.value(), now).isPresent();
    }

    @Override
    public List<Grant> of(UserId user, Instant now) {
        return database.all(OF_USER, user.value(), now).stream()
                .map(GrantRow::grant)
                .toList();
    }

    @Override
    public void revoke(GrantId id) {
        database.change("DELETE FROM oauth_grants WHERE id = ?", id.value());
    }

    @Override
    public void revokeClient(UserId user, GrantId id) {
        database.change(REVOKE_CLIENT, user.value(), id.value(), user.value());
    }

    @Override
    public void revokeAll(UserId user) {
        database.change("DELETE FROM oauth_grants WHERE user_id = ?", user.value());
    }

    @Override
    public long purge(Instant now) {
        return new Expired(database, TABLE).purge(now);
    }
}
