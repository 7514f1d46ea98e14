package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.McpHttp.Reply;
import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Schema;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proxy before us decides by headers, we by the body. Where the two differ, a request that was let through as one
 * thing would be served as another.
 */
@Timeout(60)
class HoldingHeadersAgainstTheBody {

    private static final Parameter<String> REGION =
            Parameter.named("region", ValueType.line(0, 100), "Where.").orElse("");
    private static final Parameter<Integer> SIZE =
            Parameter.named("size", ValueType.wholeNumber(0, 9), "How much.").orElse(1);

    /** Has an argument that clients repeat in a header. */
    private record Mirrored() implements Tool {

        @Override
        public ToolDefinition definition() {
            return new ToolDefinition(
                    "mirrored",
                    "Mirrored",
                    "Repeats.",
                    List.of(REGION, SIZE),
                    Schema.object(),
                    Effect.READS,
                    Scope.READ);
        }

        @Override
        public ObjectNode published() {
            ObjectNode published = definition().published();
            published.withObject("/inputSchema/properties/region").put("x-mcp-header", "Region");
            published.withObject("/inputSchema/properties/size").put("x-mcp-header", "Size");
            return published;
        }

        @Override
        public Answer<ToolResult> call(Call call) {
            return Answer.given(ToolResult.shown(new Content.Text("served " + call.get(REGION))));
        }
    }

    private final Stage stage = Stage.atNoon();
    private final RunningServer server = RunningServer.with(
            stage,
            new Registry(Offer.of(List.of(new Mirrored())), new RefusalWords(RunningServer.SITE)),
            Seal.random(),
            McpLimits.usual());
    private final Sessionless client = Sessionless.over(server.as(stage.connected(ALICE)));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
    void a_header_that_is_missing_or_says_something_else_is_refused(String header) {
        String params = "{\"name\":\"mirrored\"}";
        McpHttp right = client.addressed("tools/call", params);
        String body = client.body("tools/call", params);

        assertThat(right.post(body).status()).isEqualTo(200);
        assertMismatch(right.without(header).post(body), header);
        assertMismatch(right.with(header, "tools/list").post(body), header);
        assertMismatch(right.with(header, "").post(body), header);
    }

    @ParameterizedTest
    @CsvSource({"TOOLS/CALL, mirrored", "tools/call, Mirrored"})
    void values_are_case_sensitive(String method, String name) {
        Reply reply = client.addressed("tools/call", "{\"name\":\"mirrored\"}")
                .with("Mcp-Method", method)
                .with("Mcp-Name", name)
                .post(client.body("tools/call", "{\"name\":\"mirrored\"}"));

        assertThat(reply.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain               | plain                              | 200
            Grüße, 世界          | =?base64?R3LDvMOfZSwg5LiW55WM?=    | 200
            plain               | =?base64?cGxhaW4=?=                | 200
            =?base64?cGxhaW4    | =?base64?cGxhaW4                   | 200
            cGxhaW4=            | cGxhaW4=                           | 200
            plain               | =?BASE64?cGxhaW4=?=                | 400
            plain               | =?base64?cGxhaW4?=                 | 400
            plain               | =?base64?cGxh!!!!aW4=?=            | 400
            plain               | =?base64?/////w==?=                | 400
            plain               | other                              | 400
            """)
    void an_argument_in_a_header_may_be_encoded_and_has_to_be_the_same(String argument, String header, int status) {
        String params = "{\"name\":\"mirrored\",\"arguments\":{\"region\":\"" + argument + "\"}}";

        Reply reply = client.addressed("tools/call", params)
                .with("Mcp-Param-Region", header)
                .post(client.body("tools/call", params));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    @Test
    void numbers_are_compared_as_they_are_written() {
        String params = "{\"name\":\"mirrored\",\"arguments\":{\"size\":5}}";
        McpHttp right = client.addressed("tools/call", params);
        String body = client.body("tools/call", params);

        assertThat(right.with("Mcp-Param-Size", "5").post(body).status()).isEqualTo(200);
        assertMismatch(right.with("Mcp-Param-Size", "6").post(body), "Mcp-Param-Size");
        assertMismatch(right.post(body), "Mcp-Param-Size");
    }

    @Test
    void what_is_not_in_the_body_is_not_expected_in_a_header() {
        assertThat(client.call("mirrored", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_name_may_be_encoded_too() {
        String encoded = Base64.getEncoder().encodeToString("mirrored".getBytes(StandardCharsets.UTF_8));

        Reply reply = client.addressed("tools/call", "{\"name\":\"mirrored\"}")
                .with("Mcp-Name", "=?base64?" + encoded + "?=")
                .post(client.body("tools/call", "{\"name\":\"mirrored\"}"));

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/list", "mcp-name: mirrored"})
    void a_header_that_is_there_twice_is_refused_even_if_both_say_the_same(String header) throws IOException {
        String body = client.body("tools/call", "{\"name\":\"mirrored\"}");
        var head = new StringBuilder("POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        client.addressed("tools/call", "{\"name\":\"mirrored\"}")
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(header).append("\r\nContent-Length: ").append(body.length()).append("\r\n\r\n");

        assertThat(raw(head + body)).startsWith("HTTP/1.1 400").contains("-32020");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[4_096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }

    private static void assertMismatch(Reply reply, String header) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(-32020);
        assertThat(reply.json().at("/error/message").asString()).containsIgnoringCase(header);
        assertThat(reply.json().path("id").asString()).isEqualTo("seven");
    }
}
