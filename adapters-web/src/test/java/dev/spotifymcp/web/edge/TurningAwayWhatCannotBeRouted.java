package dev.spotifymcp.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The server turns a request away before any route is asked. */
class TurningAwayWhatCannotBeRouted {

    private final DirectHandler handler = Unroutable.handlers(
                    SecurityHeaders.of(ContentSecurityPolicy.of(URI.create("https://accounts.example")), false))
            .handler(EventType.OTHER);

    @Test
    void too_many_at_once_are_asked_to_come_back() {
        TransportResponse answer = answerTo(Status.SERVICE_UNAVAILABLE_503);

        assertThat(answer.status()).isEqualTo(Status.SERVICE_UNAVAILABLE_503);
        assertThat(answer.headers().first(HeaderNames.RETRY_AFTER)).contains("5");
    }

    @Test
    void what_broke_stays_inside() {
        TransportResponse answer = answerTo(Status.INTERNAL_SERVER_ERROR_500);

        assertThat(answer.status()).isEqualTo(Status.INTERNAL_SERVER_ERROR_500);
        assertThat(new String(answer.entity().orElseThrow(), StandardCharsets.UTF_8))
                .contains("internal_error")
                .doesNotContain("Vault");
    }

    private TransportResponse answerTo(Status status) {
        return handler.handle(
                TransportRequest.empty(),
                EventType.OTHER,
                status,
                ServerResponseHeaders.create(),
                new IllegalStateException("Vault"));
    }
}
