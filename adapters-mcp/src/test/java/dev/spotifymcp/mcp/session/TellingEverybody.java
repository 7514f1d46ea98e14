package dev.spotifymcp.mcp.session;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.mcp.transport.EventStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the SDK has to say to all clients reaches those who listen. */
class TellingEverybody {

    private final SdkStage stage = SdkStage.with(new MovableClock(NOON), SessionLimits.usual());

    @Test
    void a_notification_reaches_every_session_that_is_listened_to() {
        EventStream first = stage.listenTo(session("first"));
        session("deaf");
        EventStream second = stage.listenTo(session("second"));

        stage.transport().notifyClients("notifications/news", Map.of("item", 1)).block();

        assertThat(said(first)).contains("\"method\":\"notifications/news\"", "\"item\":1");
        assertThat(said(second)).contains("\"method\":\"notifications/news\"");
    }

    @Test
    void closing_ends_every_stream_after_what_was_said() {
        EventStream stream = stage.listenTo(session("first"));

        stage.transport().closeGracefully().block();
        stage.transport().notifyClients("notifications/news", Map.of()).block();

        assertThat(said(stream)).isEqualTo(":\n\n");
    }

    private Session session(String name) {
        return stage.admit(name, aUserId()).orElseThrow();
    }

    private static String said(EventStream stream) {
        var out = new ByteArrayOutputStream();
        stream.close();
        stream.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
