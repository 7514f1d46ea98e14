package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.ReadApp.Owner;
import dev.spotifymcp.application.account.ReadApp.Standing;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.account.ReadStatus.Status;
import dev.spotifymcp.application.spotify.FakeAccounts;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.account.AppMode;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.SpotifyConnections;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingStatus {

    private final Stage stage = Stage.atNoon();
    private final SpotifyConnections connections = stage.stores().spotifyConnections();
    private final InMemoryGates gates = new InMemoryGates();
    private final ReadStatus status = stage.readStatus(gates);

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
    void what_is_closed_to_the_app_is_told_and_whose_app_it_is() {
        var search = new Closing(new Gate(FakeAccounts.APP, new Bucket("search")), Cause.QUOTA, NOON.plusSeconds(60));
        gates.close(search);

        Link.Connected through = connectedThrough(FakeAccounts.APP);

        assertThat(status.app(through))
                .isEqualTo(new Standing(FakeAccounts.APP, Owner.SERVER, AppMode.DEVELOPMENT, List.of(search)));
        assertThat(status.app(new Link.NotConnected())).isEqualTo(status.app(through));
    }

    @Test
    void who_brings_an_app_is_told_of_that_one() {
        gates.close(new Closing(new Gate(FakeAccounts.APP, new Bucket("search")), Cause.QUOTA, NOON.plusSeconds(60)));

        assertThat(status.app(connectedThrough(FakeAccounts.OWN_APP)))
                .isEqualTo(new Standing(FakeAccounts.OWN_APP, Owner.USER, AppMode.DEVELOPMENT, List.of()));
    }

    @Test
    void a_gate_whose_time_is_over_is_not_told_of() {
        gates.close(new Closing(new Gate(FakeAccounts.APP, new Bucket("search")), Cause.RATE, NOON));

        assertThat(status.app(new Link.NotConnected()).closed()).isEmpty();
    }

    private static Link.Connected connectedThrough(ClientId app) {
        return new Link.Connected(Set.of(), NOON, NOON, app);
    }

    @Test
    void nothing_is_said_about_a_stranger() {
        assertThat(status.of(aUserId())).isEmpty();
    }
}
