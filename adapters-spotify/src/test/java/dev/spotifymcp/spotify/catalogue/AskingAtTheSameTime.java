package dev.spotifymcp.spotify.catalogue;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Closing;
import dev.spotifymcp.domain.traffic.Closing.Cause;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.spotify.SimulatedSpotify;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks what is being asked already waits for that answer. */
class AskingAtTheSameTime {

    private static final SpotifyUri ARTIST = track(1).artists().getFirst().uri();

    private final HeldGates gates = new HeldGates();
    private final Readers readers = Readers.ofASmallApp(gates);
    private final List<Answer<Thing>> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void stock() {
        readers.has(tracks(1));
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @Test
    void ten_who_ask_the_same_at_once_cost_one_question() throws InterruptedException {
        gates.hold();
        List<Thread> callers =
                IntStream.range(0, 10).mapToObj(number -> asking(alice())).toList();
        await().until(() -> waiting(callers) == 10);

        gates.letGo();
        join(callers);

        assertThat(heard).hasSize(10);
        assertThat(heard.stream().distinct()).hasSize(1);
        assertThat(readers.answers()).containsExactly("200");
    }

    @Test
    void who_leaves_takes_nobody_elses_answer_with_them() throws InterruptedException {
        gates.hold();
        Permit alice = alice();
        Thread leaving = Thread.startVirtualThread(() ->
                assertThatThrownBy(() -> readers.catalogue.look(alice, ARTIST)).isInstanceOf(Cancelled.class));
        await().until(() -> waiting(List.of(leaving)) == 1);
        Thread staying = asking(alice());
        await().until(() -> waiting(List.of(staying)) == 1);

        leaving.interrupt();
        leaving.join();
        gates.letGo();
        staying.join();

        assertThat(heard).singleElement().isInstanceOf(Answer.Given.class);
        assertThat(readers.answers()).containsExactly("200");
    }

    @Test
    void what_is_refused_to_one_app_is_not_refused_to_who_waits_with_another() throws InterruptedException {
        var closed = new Closing(
                new Gate(SimulatedSpotify.APP, new Bucket("artists")),
                Cause.RATE,
                readers.clock.instant().plusSeconds(60));
        gates.close(closed);
        gates.hold();
        Thread alice = asking(alice());
        await().until(() -> waiting(List.of(alice)) == 1);
        Thread bob = asking(readers.permit(BOB, SimulatedSpotify.OWN_APP));
        await().until(() -> waiting(List.of(bob)) == 1);

        gates.letGo();
        join(List.of(alice, bob));

        assertThat(heard)
                .anyMatch(answer -> answer.equals(Answer.refused(new Refusal.RateLimited(Duration.ofSeconds(60)))))
                .anyMatch(Answer.Given.class::isInstance);
        assertThat(readers.answers()).containsExactly("200");
    }

    private Permit alice() {
        return readers.permit(ALICE);
    }

    private Thread asking(Permit permit) {
        return Thread.startVirtualThread(() -> heard.add(readers.catalogue.look(permit, ARTIST)));
    }

    private static void join(List<Thread> callers) throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private static long waiting(List<Thread> callers) {
        return callers.stream()
                .filter(caller -> caller.getState() == Thread.State.WAITING)
                .count();
    }
}
