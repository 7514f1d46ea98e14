package dev.spotifymcp.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.mcp.protocol.RequestId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A cancellation reaches the call it names, while it runs, and nothing else. */
class CancellingCalls {

    private static final RequestId ONE = new RequestId.Numeral(1);
    private static final RequestId TEXT_ONE = new RequestId.Text("1");

    private final RunningCalls calls = new RunningCalls();

    @Test
    void the_call_is_interrupted_and_the_thread_goes_on_uninterrupted() {
        var interrupted = new AtomicBoolean();

        calls.run(ONE, () -> {
            calls.cancel(ONE);
            interrupted.set(Thread.currentThread().isInterrupted());
            return ONE;
        });

        assertThat(interrupted).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void another_id_is_another_call_even_if_it_looks_alike() {
        calls.run(ONE, () -> {
            calls.cancel(TEXT_ONE);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return ONE;
        });
    }

    @Test
    void a_call_that_is_over_cannot_be_cancelled() {
        calls.run(ONE, () -> ONE);

        calls.cancel(ONE);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_call_that_fails_is_over_too() {
        assertThatThrownBy(() -> calls.run(ONE, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        calls.cancel(ONE);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void of_two_calls_with_one_id_the_first_stays_the_one_that_is_meant() {
        var inner = new AtomicBoolean();

        calls.run(ONE, () -> {
            calls.run(ONE, () -> {
                inner.set(true);
                return ONE;
            });
            calls.cancel(ONE);
            assertThat(Thread.interrupted()).isTrue();
            return ONE;
        });

        assertThat(inner).isTrue();
    }
}
