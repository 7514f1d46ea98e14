package dev.spotifymcp.application.traffic;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Gates} promise. */
public abstract class GatesContract {

    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);

    // Another for each test, since what is closed is remembered beside the store.
    private final ClientId app = new ClientId(SECRETS.id());
    private final Gate search = new Gate(app, new Bucket("search"));
    private final Gate player = new Gate(app, new Bucket("player"));
    private final Gate ownAppsSearch = new Gate(new ClientId(SECRETS.id()), new Bucket("search"));
    private final Closing untilOne = new Closing(search, Cause.RATE, ONE);
    private final Closing untilTwo = new Closing(search, Cause.QUOTA, TWO);

    /** Of which none is closed. */
    protected abstract Gates gates();

    @Test
    void every_gate_is_open_at_first() {
        assertThat(gates().closing(search, NOON)).isEmpty();
    }

    @Test
    void a_closed_gate_is_closed_to_one_app_and_one_bucket() {
        gates().close(untilTwo);

        assertThat(gates().closing(search, NOON)).contains(untilTwo);
        assertThat(gates().closing(player, NOON)).isEmpty();
        assertThat(gates().closing(ownAppsSearch, NOON)).isEmpty();
    }

    @Test
    void all_that_is_closed_to_an_app_can_be_read() {
        gates().close(untilTwo);
        gates().close(new Closing(player, Cause.RATE, ONE));
        gates().close(new Closing(ownAppsSearch, Cause.RATE, TWO));

        assertThat(gates().closed(app, NOON)).containsExactly(new Closing(player, Cause.RATE, ONE), untilTwo);
        assertThat(gates().closed(app, ONE)).containsExactly(untilTwo);
    }

    @Test
    void of_two_closings_the_longer_stays_whichever_came_first() {
        gates().close(untilOne);
        gates().close(untilTwo);
        assertThat(gates().closing(search, NOON)).contains(untilTwo);

        gates().close(untilOne);
        assertThat(gates().closing(search, NOON)).contains(untilTwo);
    }

    @Test
    void of_many_closings_at_once_the_longest_stays() {
        Crowd.of(20, caller -> {
            gates().close(untilOne.until(ONE.plusSeconds(caller)));
            return caller;
        });

        assertThat(gates().closing(search, NOON)).contains(untilOne.until(ONE.plusSeconds(19)));
    }

    @Test
    void a_closing_that_is_over_is_still_told_of() {
        gates().close(untilOne);

        assertThat(gates().closing(search, ONE)).contains(untilOne);
    }

    @Test
    void of_fifty_who_come_to_its_end_one_goes_ahead() {
        gates().close(untilOne);
        Instant ahead = ONE.plusSeconds(1);

        var passes = Crowd.of(50, caller -> gates().pass(untilOne, ahead));

        assertThat(passes.stream().flatMap(Optional::stream)).containsExactly(untilOne.until(ahead));
        assertThat(gates().closing(search, ONE)).contains(untilOne.until(ahead));
    }

    @Test
    void who_went_ahead_can_open_the_gate_for_all() {
        gates().close(untilOne);
        Closing passed = gates().pass(untilOne, ONE.plusSeconds(1)).orElseThrow();

        gates().open(passed);

        assertThat(gates().closing(search, ONE)).isEmpty();
    }

    @Test
    void a_gate_that_was_closed_anew_is_not_opened_by_who_went_ahead_before() {
        gates().close(untilOne);
        Closing passed = gates().pass(untilOne, ONE.plusSeconds(1)).orElseThrow();
        gates().close(untilTwo);

        gates().open(passed);

        assertThat(gates().closing(search, ONE)).contains(untilTwo);
    }

    @Test
    void when_who_went_ahead_never_comes_back_the_next_one_does() {
        gates().close(untilOne);
        Closing lost = gates().pass(untilOne, ONE.plusSeconds(1)).orElseThrow();

        assertThat(gates().pass(untilOne, ONE.plusSeconds(3))).isEmpty();
        assertThat(gates().pass(lost, ONE.plusSeconds(3))).isPresent();
    }

    @Test
    void a_gate_that_nobody_came_back_to_is_forgotten_after_an_hour() {
        gates().close(untilOne);
        gates().close(new Closing(player, Cause.RATE, TWO));

        assertThat(gates().purge(TWO.minusSeconds(1))).isZero();
        assertThat(gates().purge(TWO)).isEqualTo(1);

        assertThat(gates().closing(player, TWO)).isPresent();
    }
}
