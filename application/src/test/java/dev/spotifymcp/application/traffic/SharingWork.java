package dev.spotifymcp.application.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Cancelled;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharingWork {

    private final SingleFlight<String, Integer> flights = new SingleFlight<>();
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void whoever_asks_while_the_work_is_under_way_shares_its_result() throws Exception {
        var first = caller("key", this::slowWork);
        begun.await();
        var second = caller("key", done::incrementAndGet);
        waitUntilBlocked(second.thread());

        released.countDown();

        assertThat(first.result()).isEqualTo(1);
        assertThat(second.result()).isEqualTo(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void whoever_has_no_time_to_wait_leaves_with_nothing_and_the_work_goes_on() throws Exception {
        var patient = caller("key", this::slowWork);
        begun.await();

        assertThat(flights.join("key", Duration.ofMillis(1), done::incrementAndGet))
                .isEmpty();

        released.countDown();
        assertThat(patient.result()).isEqualTo(1);
    }

    @Test
    void whoever_has_time_shares_the_result() {
        assertThat(flights.join("key", Duration.ofSeconds(10), done::incrementAndGet))
                .contains(1);
    }

    @Test
    void whoever_asks_after_the_result_is_out_gets_work_of_their_own() {
        for (int turn = 1; turn <= 10_000; turn++) {
            assertThat(flights.join("key", done::incrementAndGet)).isEqualTo(turn);
        }
    }

    @Test
    void work_that_may_be_begun_twice_is_done_by_who_asks_for_it_first() {
        assertThat(flights.share("key", () -> System.identityHashCode(Thread.currentThread())))
                .isEqualTo(System.identityHashCode(Thread.currentThread()));
    }

    @Test
    void different_keys_do_not_wait_for_each_other() throws Exception {
        var slow = caller("slow", this::slowWork);
        begun.await();

        assertThat(flights.join("quick", () -> 7)).isEqualTo(7);

        released.countDown();
        assertThat(slow.result()).isEqualTo(1);
    }

    @Test
    void a_caller_who_goes_away_takes_nobody_elses_answer_along() throws Exception {
        var impatient = caller("key", this::slowWork);
        begun.await();
        var patient = caller("key", done::incrementAndGet);
        waitUntilBlocked(patient.thread());

        impatient.thread().interrupt();

        assertThatThrownBy(impatient::result).hasRootCauseInstanceOf(InterruptedException.class);
        released.countDown();
        assertThat(patient.result()).isEqualTo(1);
    }

    @Test
    void a_caller_who_goes_away_is_told_so_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> flights.join("key", this::slowWork)).isInstanceOf(Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        released.countDown();
    }

    @Test
    void a_fault_reaches_the_caller_as_it_is_and_spoils_nothing() {
        var fault = new IllegalArgumentException("broken");

        assertThatThrownBy(() -> flights.join("key", () -> {
                    throw fault;
                }))
                .isSameAs(fault);

        assertThat(flights.join("key", () -> 3)).isEqualTo(3);
    }

    private record Caller(Thread thread, FutureTask<Integer> answer) {
        int result() throws Exception {
            return answer.get(10, TimeUnit.SECONDS);
        }
    }

    private Caller caller(String key, Supplier<Integer> work) {
        var answer = new FutureTask<>(() -> flights.join(key, work));
        return new Caller(Thread.ofVirtual().start(answer), answer);
    }

    private int slowWork() {
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException gone) {
            throw new AssertionError("nobody interrupts the work itself", gone);
        }
        return done.incrementAndGet();
    }

    private static void waitUntilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
