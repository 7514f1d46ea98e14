package dev.spotifymcp.web.document;

import static dev.spotifymcp.web.document.DocumentServer.answering;
import static dev.spotifymcp.web.document.DocumentServer.document;
import static dev.spotifymcp.web.document.DocumentServer.saying;
import static dev.spotifymcp.web.document.DocumentServer.url;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.document.DocumentServer.Script;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** servers that take their time, and ours with it. */
@Timeout(60)
class KeepingUsWaiting {

    private static final String JSON = "Content-Type: application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Ruling<ClientMetadata> LATE =
            Ruling.refused(new GrantRefusal.UnusableDocument("it did not arrive in time"));

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void who_never_answers_is_left() throws IOException {
        assertLeft(out -> hang());
    }

    @Test
    void who_drips_is_left_though_something_always_comes() throws IOException {
        assertLeft(this::drip);
    }

    @Test
    void name_servers_that_never_answer_are_left() throws IOException {
        try (var server = answering(saying(document("/a"), JSON))) {
            Names silent = host -> {
                hang();
                return List.of(InetAddress.getLoopbackAddress());
            };

            assertThat(fetched(server.reach(silent, any -> true, PATIENCE))).isEqualTo(LATE);
        }
    }

    private static void assertLeft(Script script) throws IOException {
        try (var server = answering(script)) {
            Reach usual = server.reach();

            assertThat(fetched(server.reach(usual.names(), usual.allowed(), PATIENCE)))
                    .isEqualTo(LATE);
        }
    }

    private static Ruling<ClientMetadata> fetched(Reach reach) {
        return WebDocuments.within(reach, InstantSource.fixed(Instant.EPOCH)).fetch(url("/a"));
    }

    private void drip(OutputStream out) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\nContent-Length: 5000\r\n\r\n").getBytes(UTF_8));
        while (!isOverSoon()) {
            out.write(' ');
            out.flush();
        }
    }

    private boolean isOverSoon() {
        try {
            return over.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
