package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.account.ReadStatus.Status;
import dev.spotifymcp.application.spotify.FakeAccounts;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingStatus {

    private final Stage stage = Stage.atNoon();
    private final SpotifyConnections connections = stage.stores().spotifyConnections();
    private final ReadStatus status = new ReadStatus(stage.stores().users(), connections);

    @Test
    void a_connected_user_is_told_so_and_since_when() {
        UserId alice = stage.connected(ALICE);

        assertThat(status.of(alice))
                .contains(new Status(
                        new User(alice, ALICE, NOON, NOON),
                        new Link.Connected(
                                FakeAccounts.SCOPES,
                                NOON,
                                Instant.parse("2027-05-22T12:00:00.123456Z"),
                                FakeAccounts.APP)));
    }

    @Test
    void a_user_whose_connection_is_broken_is_told_so() {
        UserId alice = stage.connected(ALICE);
        connections.advance(connections.find(alice).orElseThrow().broken());

        assertThat(status.of(alice)).map(Status::link).contains(new Link.NeedsReconnection(NOON, FakeAccounts.APP));
    }

    @Test
    void a_user_without_a_connection_is_told_so() {
        UserId alice = stage.withoutConnection(ALICE);

        assertThat(status.of(alice)).map(Status::link).contains(new Link.NotConnected());
    }

    @Test
    void nothing_is_said_about_a_stranger() {
        assertThat(status.of(aUserId())).isEmpty();
    }
}
