package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of an app's places, every user who wants some gets some. */
class TakingTurns {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final ClientId APP = new ClientId("app");

    private final AtomicLong nanos = new AtomicLong();
    private final Places places = new Places(nanos::get);
    private final List<String> served = new CopyOnWriteArrayList<>();

    @Test
    void a_place_is_taken_at_once_while_there_are_some() {
        for (int call = 0; call < Places.MOST_OF_A_USER; call++) {
            assertThat(places.enter(alice(), () -> LONG)).contains(Duration.ZERO);
        }

        assertThat(places.traffic()).isEqualTo(new Traffic(Places.MOST_OF_A_USER, 0, 0));
    }

    @Test
    void who_makes_fifty_calls_at_once_keeps_nobody_waiting_but_themselves() {
        fill(alice(), Places.MOST_OF_A_USER);
        queue(alice(), 34);

        assertThat(places.enter(bob(), () -> LONG)).contains(Duration.ZERO);
        assertThat(places.traffic().waiting()).isEqualTo(34);
    }

    @Test
    void users_who_wait_are_served_in_turn_however_many_calls_they_have() {
        fillTheApp();
        queue(alice(), 3);
        queue(bob(), 1);
        queue(new Party(APP, "carol"), 2);

        for (int place = 1; place <= 6; place++) {
            places.leave(new Party(APP, "first"));
            int so = place;
            await().until(() -> served.size() == so);
        }

        assertThat(served).containsExactly("alice", "bob", "carol", "alice", "carol", "alice");
    }

    @Test
    void who_has_had_all_that_one_may_have_goes_on_when_one_of_theirs_ends() {
        fill(alice(), Places.MOST_OF_A_USER);
        queue(alice(), 1);
        fill(bob(), 1);
        places.leave(bob());
        assertThat(served).isEmpty();

        places.leave(alice());

        await().until(() -> served.equals(List.of("alice")));
        assertThat(places.traffic().inFlight()).isEqualTo(Places.MOST_OF_A_USER);
    }

    @Test
    void who_cannot_wait_any_longer_is_refused_and_leaves_no_trace() {
        fillTheApp();

        assertThat(places.enter(bob(), () -> Duration.ofMillis(1))).isEmpty();

        assertThat(places.traffic()).isEqualTo(new Traffic(Places.MOST_OF_AN_APP, 0, 1));
        places.leave(new Party(APP, "first"));
        assertThat(places.enter(bob(), () -> LONG)).contains(Duration.ZERO);
    }

    @Test
    @Timeout(10)
    void whose_turn_would_come_too_late_is_refused_without_waiting_for_it() {
        fillTheApp();
        queue(alice(), 10);
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        places.leave(new Party(APP, "first"));

        assertThat(places.enter(bob(), () -> Duration.ofHours(1))).isEmpty();

        assertThat(places.traffic()).isEqualTo(new Traffic(Places.MOST_OF_AN_APP, 9, 1));
    }

    @Test
    void who_goes_away_leaves_their_turn_to_the_next() throws InterruptedException {
        fillTheApp();
        Thread leaving = Thread.startVirtualThread(() ->
                assertThatThrownBy(() -> places.enter(alice(), () -> LONG)).isInstanceOf(Cancelled.class));
        await().until(() -> places.traffic().waiting() == 1);
        queue(bob(), 1);

        leaving.interrupt();
        leaving.join();
        places.leave(new Party(APP, "first"));

        await().until(() -> served.equals(List.of("bob")));
    }

    @Test
    void another_app_has_places_of_its_own() {
        fillTheApp();

        assertThat(places.enter(new Party(new ClientId("own"), "alice"), () -> LONG))
                .contains(Duration.ZERO);
    }

    @Test
    void when_all_have_gone_nothing_is_left() {
        fillTheApp();
        for (String who : List.of("first", "second", "third", "fourth")) {
            for (int call = 0; call < Places.MOST_OF_A_USER; call++) {
                places.leave(new Party(APP, who));
            }
        }

        assertThat(places.isEmpty()).isTrue();
    }

    private void fillTheApp() {
        List.of("first", "second", "third", "fourth").forEach(who -> fill(new Party(APP, who), Places.MOST_OF_A_USER));
    }

    private void fill(Party party, int calls) {
        for (int call = 0; call < calls; call++) {
            assertThat(places.enter(party, () -> LONG)).isPresent();
        }
    }

    private void queue(Party party, int calls) {
        int before = places.traffic().waiting();
        for (int call = 0; call < calls; call++) {
            Thread.startVirtualThread(
                    () -> places.enter(party, () -> LONG).ifPresent(waited -> served.add(party.user())));
        }
        await().until(() -> places.traffic().waiting() == before + calls);
    }

    private static Party alice() {
        return new Party(APP, "alice");
    }

    private static Party bob() {
        return new Party(APP, "bob");
    }
}
