package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks what is being asked already waits for that answer. */
class AskingAtTheSameTime {

    private static final TrackQuery HALO = new TrackQuery("halo", new Window(0, 5));

    private final Memory memory = new Memory(Duration.ofMinutes(1), 100, new MovableClock(NOON));
    private final CountDownLatch spotifyAnswers = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Answer<String>> heard = new CopyOnWriteArrayList<>();

    @Test
    void ten_who_ask_the_same_at_once_cost_one_question() throws InterruptedException {
        UserId alice = aUserId();
        List<Thread> callers = IntStream.range(0, 10)
                .mapToObj(number -> Thread.startVirtualThread(() -> heard.add(ask(alice))))
                .toList();
        await().until(() -> asked.get() == 1 && waiting(callers) == 10);

        spotifyAnswers.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(heard).hasSize(10).containsOnly(Answer.given("found"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void who_leaves_takes_nobody_elses_answer_with_them() throws InterruptedException {
        UserId alice = aUserId();
        Thread leaving = Thread.startVirtualThread(() -> assertThatThrownBy(() -> ask(alice)));
        await().until(() -> asked.get() == 1);
        Thread staying = Thread.startVirtualThread(() -> heard.add(ask(alice)));

        leaving.interrupt();
        leaving.join();
        spotifyAnswers.countDown();
        staying.join();

        assertThat(heard).containsExactly(Answer.given("found"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_fault_comes_out_as_it_was_and_is_not_remembered() {
        UserId alice = aUserId();
        spotifyAnswers.countDown();

        assertThatThrownBy(() -> memory.<String>recall(alice, HALO, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(ask(alice)).isEqualTo(Answer.given("found"));
    }

    private Answer<String> ask(UserId user) {
        return memory.recall(user, HALO, () -> {
            asked.incrementAndGet();
            try {
                spotifyAnswers.await();
            } catch (InterruptedException gone) {
                throw new IllegalStateException(gone);
            }
            return Answer.given("found");
        });
    }

    private static long waiting(List<Thread> callers) {
        return callers.stream()
                .filter(caller -> caller.getState() == Thread.State.WAITING)
                .count();
    }
}
