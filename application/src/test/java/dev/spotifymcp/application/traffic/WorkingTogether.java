package dev.spotifymcp.application.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Cancelled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingTogether {

    private static final List<Integer> TWENTY =
            IntStream.rangeClosed(1, 20).boxed().toList();

    @Test
    void results_come_in_the_order_of_the_things_and_each_is_told() {
        List<Integer> told = new ArrayList<>();

        List<Integer> results = Together.each(TWENTY, number -> number * number, told::add);

        assertThat(results).startsWith(1, 4, 9).hasSize(20);
        assertThat(told).isEqualTo(TWENTY);
    }

    @Test
    void five_are_under_way_at_once_and_no_more() {
        var five = new CyclicBarrier(5);
        var running = new AtomicInteger();
        var most = new AtomicInteger();

        Together.each(
                TWENTY,
                number -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    // Would wait in vain, were there fewer.
                    meet(five);
                    return running.decrementAndGet();
                },
                done -> {});

        assertThat(most).hasValue(5);
    }

    @Test
    void a_fault_of_one_comes_out_as_it_was() {
        assertThatThrownBy(() -> Together.each(
                        TWENTY,
                        number -> {
                            throw new IllegalStateException("broken");
                        },
                        done -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void a_caller_who_leaves_ends_the_work() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Thread caller = Thread.startVirtualThread(() -> assertThatThrownBy(() -> Together.each(
                        List.of(1),
                        one -> {
                            begun.countDown();
                            return waitForEver(ended);
                        },
                        done -> {}))
                .isInstanceOf(Cancelled.class));
        begun.await();

        caller.interrupt();

        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        caller.join();
    }

    private static boolean waitForEver(CountDownLatch ended) {
        try {
            new CountDownLatch(1).await();
            return true;
        } catch (InterruptedException gone) {
            ended.countDown();
            throw new Cancelled(gone);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception alone) { // Whichever it is, the test has failed.
            throw new IllegalStateException(alone);
        }
    }
}
