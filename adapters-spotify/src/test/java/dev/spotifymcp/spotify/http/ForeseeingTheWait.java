package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who joins a line learns how long it would take, from how long it takes the others. */
class ForeseeingTheWait {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Line line = new Line(nanos::get);
    private final Deque<String> holders = new ArrayDeque<>();
    private final List<Line.Ticket> waiting = new ArrayList<>();

    @Test
    void before_anybody_was_called_nobody_is_put_off() {
        fill();
        queue("others", 500);

        assertThat(line.queue("bob").outlook().called()).isZero();
    }

    @Test
    void it_takes_as_long_as_the_calls_before_it() {
        fill();
        for (int other = 0; other < 40; other++) {
            queue("other" + other, 1);
        }
        call(10, Duration.ofMillis(100));

        assertThat(line.queue("bob").outlook().called()).isEqualTo(Duration.ofMillis(3_100));
    }

    @Test
    void who_has_many_calls_waits_for_their_own_and_nobody_else_does() {
        fill();
        queue("alice", 50);
        call(10, Duration.ofMillis(100));

        assertThat(line.queue("bob").outlook().called()).isEqualTo(Duration.ofMillis(200));
        assertThat(line.queue("alice").outlook().called()).isEqualTo(Duration.ofMillis(4_200));
    }

    @Test
    void who_gives_up_is_waited_for_no_longer() {
        fill();
        queue("alice", 11);
        Line.Ticket last = line.queue("alice");
        call(10, Duration.ofMillis(100));

        line.giveUp(last);

        assertThat(line.queue("alice").outlook().called()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void the_last_calls_decide_and_not_what_was_long_ago() {
        fill();
        queue("alice", 1_600);
        call(16, Duration.ofSeconds(8));
        call(1_500, Duration.ofMillis(3));

        assertThat(line.queue("bob").outlook().called()).isBetween(Duration.ofMillis(6), Duration.ofMillis(60));
    }

    @Test
    void a_pause_in_which_nobody_was_called_is_not_taken_for_the_pace() {
        fill();
        queue("alice", 1_000);
        for (int other = 0; other < 130; other++) {
            queue("other" + other, 1);
        }
        call(500, Duration.ofMillis(1));
        call(1, Duration.ofMillis(700));

        assertThat(line.queue("bob").outlook().called()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void what_was_long_before_says_nothing_about_a_new_line() {
        fill();
        queue("alice", 16);
        call(16, Duration.ofSeconds(8));
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(line.queue("bob").outlook().called()).isZero();
    }

    @Test
    void a_crowd_that_is_gone_for_a_moment_is_the_same_crowd() {
        fill();
        queue("alice", 15);
        call(15, Duration.ofMillis(200));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(line.queue("bob").outlook()).isEqualTo(new Outlook(Duration.ofMillis(200), Pace.FOR_THE_ONLY_ONE));
    }

    @Test
    void a_burst_may_wait_for_as_long_as_it_has_time() {
        fill();
        queue("alice", 110);
        call(15, Duration.ofMillis(100));

        Outlook outlook = line.queue("alice").outlook();

        assertThat(outlook.worth(LONG)).isEqualTo(LONG);
        assertThat(outlook.worth(Duration.ofSeconds(5))).isZero();
    }

    @Test
    void where_a_line_has_stood_for_seconds_only_who_is_called_soon_may_wait() {
        fill();
        queue("alice", 130);
        call(110, Duration.ofMillis(50));

        assertThat(line.queue("alice").outlook().worth(LONG)).isZero();
    }

    @Test
    void where_a_line_has_stood_for_seconds_one_call_of_each_may_wait_longer() {
        fill();
        for (int other = 0; other < 130; other++) {
            queue("other" + other, 1);
        }
        call(100, Duration.ofMillis(50));

        assertThat(line.queue("bob").outlook().worth(LONG)).isEqualTo(LONG);
        assertThat(line.queue("bob").outlook().worth(LONG)).isZero();
    }

    private void fill() {
        for (int call = 0; call < Places.MOST_OF_AN_APP; call++) {
            line.hasTaken("first" + call);
            holders.push("first" + call);
        }
    }

    private void queue(String user, int calls) {
        for (int call = 0; call < calls; call++) {
            waiting.add(line.queue(user));
        }
    }

    /** So often, after so long, a place is left, by whoever was the last to get one. */
    private void call(int times, Duration each) {
        for (int call = 0; call < times; call++) {
            nanos.addAndGet(each.toNanos());
            line.leave(holders.pop());
            Line.Ticket called =
                    waiting.stream().filter(Line.Ticket::isCalled).findFirst().orElseThrow();
            waiting.remove(called);
            holders.push(called.user());
        }
    }
}
