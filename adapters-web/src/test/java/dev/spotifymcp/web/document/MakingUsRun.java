package dev.spotifymcp.web.document;

import static dev.spotifymcp.web.document.DocumentServer.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** what many can make us do at once. Names are found when the test lets them be found. */
class MakingUsRun {

    private final CountDownLatch start = new CountDownLatch(1);
    private final AtomicInteger lookUps = new AtomicInteger();
    private final DocumentServer server = DocumentServer.answering(
            DocumentServer.saying(DocumentServer.document("/a"), "Content-Type: application/json"));
    private final WebDocuments slow = WebDocuments.within(
            server.reach(this::held, any -> true, Duration.ofMinutes(1)), InstantSource.fixed(Instant.EPOCH));

    @AfterEach
    void stop() throws IOException {
        start.countDown();
        server.close();
    }

    @Test
    void of_fifty_who_want_a_document_at_once_one_fetches_it() {

        Thread.startVirtualThread(() -> {
            await().until(() -> lookUps.get() == 1);
            start.countDown();
        });
        var rulings = Crowd.of(50, caller -> slow.fetch(url("/a")));

        assertThat(rulings).hasSize(50).allMatch(Ruling.Granted.class::isInstance);
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void more_than_so_many_are_not_fetched_at_once_and_whoever_was_too_many_may_ask_again() {
        List<Thread> flood = IntStream.range(0, Fetching.MOST_AT_ONCE)
                .mapToObj(number -> Thread.startVirtualThread(() -> slow.fetch(ofFlood(number))))
                .toList();
        await().until(() -> lookUps.get() == Fetching.MOST_AT_ONCE);

        assertThat(slow.fetch(url("/a")))
                .isEqualTo(Ruling.refused(new GrantRefusal.UnusableDocument("too many are fetched at once")));

        start.countDown();
        await().until(() -> flood.stream().noneMatch(Thread::isAlive));
        await().until(() -> slow.fetch(url("/a")) instanceof Ruling.Granted<?>);
    }

    @Test
    void one_host_is_not_asked_by_all_at_once() {
        List<Thread> flood = IntStream.range(0, 10)
                .mapToObj(number -> Thread.startVirtualThread(() -> slow.fetch(url("/" + number))))
                .toList();
        await().until(() -> lookUps.get() == Connections.MOST_PER_HOST);
        Thread other = Thread.startVirtualThread(() -> slow.fetch(ofFlood(1)));

        await().until(() -> lookUps.get() > Connections.MOST_PER_HOST);
        assertThat(lookUps).hasValue(Connections.MOST_PER_HOST + 1);
        start.countDown();
        await().until(() -> flood.stream().noneMatch(Thread::isAlive) && !other.isAlive());
    }

    /** On a host each. */
    private static ClientIdUrl ofFlood(int number) {
        return DocumentServer.urlOf("https://flood" + number + ".example/a");
    }

    private List<InetAddress> held(String host) {
        lookUps.incrementAndGet();
        try {
            start.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
        return List.of(InetAddress.getLoopbackAddress());
    }
}
