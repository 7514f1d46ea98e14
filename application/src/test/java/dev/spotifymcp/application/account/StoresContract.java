package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all stores begin with: two people who have logged in, and nothing else. */
public abstract class StoresContract {

    protected Stores stores;
    protected UserId alice;
    protected UserId bob;

    /** Empty stores. */
    protected abstract Stores freshStores();

    @BeforeEach
    void two_people_have_logged_in() {
        stores = freshStores();
        alice = loggedIn(ALICE);
        bob = loggedIn(BOB);
    }

    protected final UserId loggedIn(SpotifyProfile profile) {
        return stores.users().recognise(profile, aUserId(), NOON).id();
    }
}
