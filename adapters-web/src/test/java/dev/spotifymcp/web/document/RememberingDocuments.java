package dev.spotifymcp.web.document;

import static dev.spotifymcp.web.document.DocumentServer.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.grant.Ruling;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** how long we believe what we read, and that we could not read it. */
class RememberingDocuments {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final AtomicReference<String> body = new AtomicReference<>(DocumentServer.document("/a"));
    private final AtomicReference<String> cacheControl = new AtomicReference<>("Cache-Control: max-age=600");
    private final DocumentServer server = DocumentServer.answering(
            out -> DocumentServer.saying(body.get(), "Content-Type: application/json", cacheControl.get())
                    .answer(out));
    private final WebDocuments documents = WebDocuments.within(server.reach(), clock);

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void what_was_read_is_good_until_its_time_is_over() {
        documents.fetch(url("/a"));
        body.set("");
        clock.advance(Duration.ofSeconds(599));

        assertThat(documents.fetch(url("/a"))).isInstanceOf(Ruling.Granted.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(documents.fetch(url("/a"))).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void a_failure_is_remembered_for_half_a_minute_and_mended_then() {
        body.set("");
        documents.fetch(url("/a"));
        body.set(DocumentServer.document("/a"));
        clock.advance(Duration.ofSeconds(29));

        assertThat(documents.fetch(url("/a"))).isInstanceOf(Ruling.Refused.class);
        assertThat(server.connections).hasValue(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(documents.fetch(url("/a"))).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void one_document_says_nothing_about_another() {
        documents.fetch(url("/a"));

        assertThat(documents.fetch(url("/a?"))).isInstanceOf(Ruling.Refused.class);
        assertThat(documents.fetch(url("/b"))).isInstanceOf(Ruling.Refused.class);
        assertThat(documents.fetch(url("/a"))).isInstanceOf(Ruling.Granted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | 300
            max-age=0                         | 300
            max-age=299                       | 300
            max-age=3600                      | 3600
            public, max-age=3600              | 3600
            Max-Age="7200"                    | 7200
            s-maxage=9, max-age=7200          | 7200
            max-age=999999999999999999        | 86400
            max-age=99999999999999999999999   | 86400
            max-age=-1                        | 300
            max-age=x                         | 300
            no-store                          | 300
            no-cache, max-age=7200            | 300
            """)
    void a_server_says_how_long_within_bounds(String said, long seconds) {
        assertThat(Freshness.of(said)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
