package dev.spotifymcp.application.grant;

import static java.util.Comparator.comparing;

import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClients;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Clients that live as long as the test. */
public final class InMemoryOAuthClients implements OAuthClients {

    private final Map<OAuthClientId, OAuthClient> clients = new HashMap<>();
    private final Consumer<OAuthClientId> clearUp;

    /** @param clearUp removes what hangs on a client that is forgotten */
    public InMemoryOAuthClients(Consumer<OAuthClientId> clearUp) {
        this.clearUp = clearUp;
    }

    @Override
    public synchronized void keep(OAuthClient client) {
        clients.merge(client.id(), client, InMemoryOAuthClients::renewed);
    }

    @Override
    public synchronized Optional<OAuthClient> find(OAuthClientId id) {
        return Optional.ofNullable(clients.get(id));
    }

    @Override
    public synchronized void markUsed(OAuthClientId id, Instant now, Instant until) {
        clients.computeIfPresent(id, (same, client) -> used(client, now, later(client.expiresAt(), until)));
    }

    @Override
    public synchronized void limitUnused(int most, Instant now) {
        forget(clients.values().stream()
                .filter(OAuthClient::isUnused)
                .filter(client -> !client.expiresAt().isAfter(now.plus(OAuthClient.UNUSED_LIFETIME)))
                .sorted(comparing(OAuthClient::expiresAt).reversed())
                .skip(most));
    }

    @Override
    public synchronized long purge(Instant now) {
        return forget(clients.values().stream().filter(client -> client.isOver(now)));
    }

    private long forget(Stream<OAuthClient> some) {
        List<OAuthClientId> ids = some.map(OAuthClient::id).toList();
        clients.keySet().removeAll(ids);
        ids.forEach(clearUp);
        return ids.size();
    }

    synchronized boolean knows(OAuthClientId id) {
        return clients.containsKey(id);
    }

    private static OAuthClient renewed(OAuthClient known, OAuthClient news) {
        return new OAuthClient(
                known.id(),
                news.name(),
                known.source(),
                news.redirectUris(),
                known.authentication(),
                known.createdAt(),
                known.lastUsedAt(),
                later(known.expiresAt(), news.expiresAt()));
    }

    private static OAuthClient used(OAuthClient client, Instant now, Instant until) {
        return new OAuthClient(
                client.id(),
                client.name(),
                client.source(),
                client.redirectUris(),
                client.authentication(),
                client.createdAt(),
                now,
                until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
