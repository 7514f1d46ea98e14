package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import org.junit.jupiter.api.Test;

class Leaving {

    private final Stage stage = Stage.atNoon();
    private final InMemoryStores stores = stage.stores();
    private final Leave leave =
            new Leave(stores.users(), stores.spotifyConnections(), stores.auditTrail(), stage.clock());
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);

    @Test
    void whoever_disconnects_keeps_their_keys_but_no_tokens() {
        stage.manageKeys().welcome(alice);

        leave.disconnect(alice);

        assertThat(stores.spotifyConnections().find(alice)).isEmpty();
        assertThat(stores.users().find(alice)).isPresent();
        assertThat(stores.apiKeys().of(alice)).hasSize(1);
        assertThat(stores.spotifyConnections().find(bob)).isPresent();
    }

    @Test
    void whoever_leaves_for_good_leaves_nothing_behind() {
        stage.manageKeys().welcome(alice);
        stores.browserSessions().open(AccountSamples.session(alice));

        leave.forGood(alice);

        assertThat(stores.users().find(alice)).isEmpty();
        assertThat(stores.apiKeys().of(alice)).isEmpty();
        assertThat(stores.browserSessions().of(alice)).isEmpty();
        assertThat(stores.spotifyConnections().find(alice)).isEmpty();
        assertThat(stores.users().find(bob)).isPresent();
    }
}
