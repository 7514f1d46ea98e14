package dev.spotifymcp.persistence.memory;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.account.InMemoryStores;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.account.Users;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas with memories of their own beside one database. */
class RevokingOnOneReplicaOrAnother {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final MovableTicker ticker = new MovableTicker();
    private final InMemoryStores database = InMemoryStores.empty();
    private final Replica here = new Replica(Memories.on(ticker), database);
    private final Replica elsewhere = new Replica(Memories.on(ticker), database);
    private final UserId alice =
            database.users().recognise(ALICE, aUserId(), NOON).id();
    private final ApiKey key = AccountSamples.key(alice);
    private final SpotifyConnection connection = AccountSamples.connection(alice);

    private record Replica(Memories memories, InMemoryStores database) {

        ApiKeys keys() {
            return memories.around(database.apiKeys());
        }

        SpotifyConnections connections() {
            return memories.around(database.spotifyConnections());
        }

        Users users() {
            return memories.around(database.users());
        }
    }

    @BeforeEach
    void everything_is_fresh_in_memory_here() {
        database.apiKeys().add(key);
        database.spotifyConnections().connect(connection);
        assertThat(here.keys().find(key.id())).contains(key);
        assertThat(here.connections().find(alice)).contains(connection);
    }

    @Test
    void a_key_that_is_revoked_here_is_dead_at_once() {
        here.keys().revoke(alice, key.id());

        assertThat(here.keys().find(key.id())).isEmpty();
    }

    @Test
    void a_key_that_is_revoked_elsewhere_is_dead_within_a_second() {
        elsewhere.keys().revoke(alice, key.id());
        ticker.advance(A_SECOND);

        assertThat(here.keys().find(key.id())).isEmpty();
    }

    @Test
    void a_key_is_not_asked_for_again_within_the_moment() {
        elsewhere.keys().revoke(alice, key.id());

        assertThat(here.keys().find(key.id())).contains(key);
    }

    @Test
    void who_leaves_here_takes_keys_and_connection_along_at_once() {
        here.users().delete(alice);
        database.apiKeys().revoke(alice, key.id());
        database.spotifyConnections().forget(alice);

        assertThat(here.keys().find(key.id())).isEmpty();
        assertThat(here.connections().find(alice)).isEmpty();
    }

    @Test
    void who_disconnects_elsewhere_is_disconnected_within_a_second() {
        elsewhere.connections().forget(alice);
        ticker.advance(A_SECOND);

        assertThat(here.connections().find(alice)).isEmpty();
    }

    @Test
    void who_is_about_to_spend_a_refresh_token_is_told_of_one_that_was_renewed_elsewhere() {
        SpotifyConnection renewed = connection.renewed(AccountSamples.grant("new", "new"), NOON);
        elsewhere.connections().advance(renewed);

        assertThat(here.connections().current(alice)).contains(renewed);

        assertThat(here.connections().find(alice)).contains(renewed);
    }

    @Test
    void a_use_that_is_noted_here_is_seen_at_once() {
        here.keys().markUsed(key.id(), NOON.plusSeconds(90));

        assertThat(here.keys().find(key.id())).map(ApiKey::lastUsedAt).contains(NOON.plusSeconds(90));
    }
}
