package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Whatever is logged while a request is served can be found by the trace its client has begun. */
@Timeout(60)
class CarryingTheTrace {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String OTHER = "00-11111111111111111111111111111111-2222222222222222-00";

    /** Says what a line logged now would carry. */
    private record Traced() implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    "traced", "Traced", "Traces.", List.of(), Schema.object(), Effect.READS, Scope.READ);
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            String trace = Objects.requireNonNullElse(MDC.get("traceparent"), "none");
            return Answer.given(ToolResult.shown(new Content.Text(trace)));
        }
    }

    private final Stage stage = Stage.atNoon();
    private final RunningServer server = RunningServer.with(
            stage,
            new Registry(Offer.of(List.of(new Traced())), new RefusalWords(RunningServer.SITE)),
            Seal.random(),
            McpLimits.usual());
    private final McpHttp http = server.as(stage.connected(ALICE));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_stands_in_the_message_or_else_in_the_header() {
        Sessionless client = Sessionless.over(http.with("traceparent", OTHER));

        assertThat(client.call("traced", "{}").body()).contains(OTHER);
        assertThat(client.saying("traceparent", "\"" + TRACE + "\"")
                        .call("traced", "{}")
                        .body())
                .contains(TRACE);
        assertThat(http.initialized()
                        .with("traceparent", OTHER)
                        .call("traced", "{}")
                        .body())
                .contains(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "forged\\nline"})
    void what_is_none_is_not_carried(String trace) {
        assertThat(Sessionless.over(http)
                        .saying("traceparent", "\"" + trace + "\"")
                        .call("traced", "{}")
                        .body())
                .contains("\"text\":\"none\"");
    }
}
