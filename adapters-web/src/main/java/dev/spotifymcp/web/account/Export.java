package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.dossier.Dossier;
import dev.spotifymcp.application.grant.ConnectedClient;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.traffic.AuditEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a file. Each part names what it takes, so that nothing comes along by accident: no secret, no hash, no
 * token. The shape is promised in docs/storage.md; a change that breaks readers raises {@code format}.
 */
record Export(
        int format,
        Instant exportedAt,
        Profile profile,
        Spotify spotify,
        List<Key> keys,
        List<Access> programs,
        List<Session> sessions,
        List<Event> activity) {

    private static final int FORMAT = 1;

    static Export of(Dossier dossier) {
        return new Export(
                FORMAT,
                dossier.readAt(),
                Profile.of(dossier.user()),
                Spotify.of(dossier.link()),
                dossier.keys().stream().map(Key::of).toList(),
                dossier.clients().stream().map(Access::of).toList(),
                dossier.sessions().stream().map(Session::of).toList(),
                dossier.activity().stream().map(Event::of).toList());
    }

    record Profile(
            String userId,
            String spotifyAccount,
            String spotifyUserName,
            String displayName,
            Instant createdAt,
            Instant lastActiveAt) {

        static Profile of(User user) {
            return new Profile(
                    user.id().value(),
                    user.profile().account().value(),
                    user.profile().userName(),
                    user.profile().displayName(),
                    user.createdAt(),
                    user.lastActiveAt());
        }
    }

    record Spotify(
            String state,
            @Nullable String app,
            List<String> scopes,
            @Nullable Instant consentedAt,
            @Nullable Instant consentEndsAt) {

        static Spotify of(Link link) {
            return switch (link) {
                case Link.Connected(var scopes, var since, var until, var app) ->
                    new Spotify(
                            "connected", app.value(), scopes.stream().sorted().toList(), since, until);
                case Link.NeedsReconnection(var since, var app) ->
                    new Spotify("reconnect_required", app.value(), List.of(), since, null);
                case Link.NotConnected none -> new Spotify("not_connected", null, List.of(), null, null);
            };
        }
    }

    record Key(
            String id,
            String kind,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant lastUsedAt,
            @Nullable Instant expiresAt) {

        static Key of(ApiKey key) {
            return new Key(
                    key.id().value(),
                    key.kind().name().toLowerCase(Locale.ROOT),
                    key.name(),
                    values(key.scopes()),
                    key.createdAt(),
                    key.lastUsedAt(),
                    switch (key.expiry()) {
                        case Expiry.Never never -> null;
                        case Expiry.At(var end) -> end;
                    });
        }
    }

    record Access(String id, String name, String clientId, List<String> scopes, Instant grantedAt, Instant lastUsedAt) {

        static Access of(ConnectedClient connected) {
            return new Access(
                    connected.id().value(),
                    connected.client().name().value(),
                    connected.client().id().value(),
                    values(connected.scopes()),
                    connected.since(),
                    connected.lastUsedAt());
        }
    }

    record Session(String id, String browser, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {

        static Session of(BrowserSession session) {
            return new Session(
                    session.id().value(),
                    session.browser().words(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.expiresAt());
        }
    }

    record Event(Instant at, String act, String subject) {

        static Event of(AuditEntry entry) {
            return new Event(entry.at(), entry.act().word(), entry.subject());
        }
    }

    private static List<String> values(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::value).sorted().toList();
    }
}
