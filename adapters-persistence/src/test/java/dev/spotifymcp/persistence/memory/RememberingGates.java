package dev.spotifymcp.persistence.memory;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.account.AccountSamples;
import dev.spotifymcp.application.traffic.InMemoryGates;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two replicas with memories of their own beside one database. */
class RememberingGates {

    private static final Gate GATE = new Gate(AccountSamples.APP, new Bucket("search"));
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Closing CLOSING = new Closing(GATE, Cause.QUOTA, ONE);

    private final MovableTicker ticker = new MovableTicker();
    private final Counted database = new Counted();
    private final Gates here = Memories.on(ticker).around(database);
    private final Gates elsewhere = Memories.on(ticker).around(database);

    private static final class Counted extends InMemoryGates {

        private final AtomicInteger questions = new AtomicInteger();

        @Override
        public Optional<Closing> closing(Gate gate, Instant now) {
            questions.incrementAndGet();
            return super.closing(gate, now);
        }
    }

    @Test
    void that_a_gate_is_open_is_asked_for_about_once_a_second() {
        for (int call = 0; call < 1_000; call++) {
            assertThat(here.closing(GATE, NOON)).isEmpty();
            ticker.advance(Duration.ofMillis(10));
        }

        assertThat(database.questions).hasValueBetween(10, 12);
    }

    @Test
    void what_is_closed_elsewhere_is_closed_here_within_a_second() {
        here.closing(GATE, NOON);
        elsewhere.close(CLOSING);

        ticker.advance(Duration.ofSeconds(1));

        assertThat(here.closing(GATE, NOON)).contains(CLOSING);
    }

    @Test
    void what_is_closed_here_is_closed_at_once_and_not_asked_for_until_its_end() {
        here.closing(GATE, NOON);
        here.close(CLOSING);
        database.questions.set(0);

        for (int second = 0; second < 3_600; second++) {
            assertThat(here.closing(GATE, NOON.plusSeconds(second))).contains(CLOSING);
            ticker.advance(Duration.ofSeconds(1));
        }
        assertThat(database.questions).hasValue(0);
    }

    @Test
    void who_finds_the_gate_over_asks_again_and_goes_ahead_alone() {
        here.close(CLOSING);
        elsewhere.closing(GATE, NOON);
        Closing passed = here.pass(CLOSING, ONE.plusSeconds(1)).orElseThrow();

        assertThat(elsewhere.pass(CLOSING, ONE.plusSeconds(1))).isEmpty();

        assertThat(elsewhere.closing(GATE, ONE)).contains(passed);
        assertThat(here.closing(GATE, ONE)).contains(passed);
    }

    @Test
    void a_gate_that_was_opened_is_open_here_at_once_and_elsewhere_when_the_one_ahead_should_be_back() {
        here.close(CLOSING);
        Closing passed = here.pass(CLOSING, ONE.plusSeconds(1)).orElseThrow();
        assertThat(elsewhere.closing(GATE, ONE)).contains(passed);

        here.open(passed);
        ticker.advance(Duration.ofSeconds(1));

        assertThat(here.closing(GATE, ONE)).isEmpty();
        assertThat(elsewhere.closing(GATE, ONE.plusSeconds(1))).isEmpty();
    }
}
