package dev.spotifymcp.application.grant;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.Grant;
import dev.spotifymcp.domain.grant.GrantId;
import dev.spotifymcp.domain.grant.Grants;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows people which clients act for them, and ends it. */
public record ManageGrants(Grants grants, OAuthClients clients, AuditTrail trail, InstantSource clock) {

    /** The longest connected first. A client that was authorized several times, from two machines say, is one entry. */
    public List<ConnectedClient> of(UserId user) {
        return grants.of(user, clock.instant()).stream()
                .collect(groupingBy(grant -> grant.consent().client(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(entry ->
                        clients.find(entry.getKey()).map(client -> connected(client, entry.getValue())).stream())
                .toList();
    }

    private static ConnectedClient connected(OAuthClient client, List<Grant> oldestFirst) {
        Grant first = oldestFirst.getFirst();
        Instant lastUsedAt = oldestFirst.stream()
                .map(Grant::lastUsedAt)
                .max(Comparator.naturalOrder())
                .orElse(first.lastUsedAt());
        Set<Scope> scopes = oldestFirst.stream()
                .flatMap(grant -> grant.consent().scopes().stream())
                .collect(toUnmodifiableSet());
        return new ConnectedClient(first.id(), client, first.consent().at(), lastUsedAt, scopes);
    }

    /** One of the clients that act for this user; anybody else's is as good as none. */
    public Optional<ConnectedClient> find(UserId user, GrantId id) {
        return of(user).stream().filter(connected -> connected.id().equals(id)).findFirst();
    }

    /** Ends all that the user granted to one client, and says which; anybody else's is as good as none. */
    public Optional<ConnectedClient> revoke(UserId user, GrantId id) {
        Optional<ConnectedClient> found = find(user, id);
        found.ifPresent(connected -> {
            grants.revokeClient(user, id);
            String name = connected.client().name().value();
            trail.note(new AuditEntry(user, clock.instant(), Act.PROGRAM_REVOKED, name));
        });
        return found;
    }

    /** Ends all that the user granted. */
    public void revokeAll(UserId user) {
        grants.revokeAll(user);
    }

    /** Ends one grant, because Spotify no longer lets us act for its person. */
    public void end(GrantId id) {
        grants.revoke(id);
    }
}
