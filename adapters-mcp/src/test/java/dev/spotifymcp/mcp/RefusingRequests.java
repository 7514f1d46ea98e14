package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.McpHttp.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which status goes with which mistake, and that the body is a JSON-RPC error under the request's own id. */
@Timeout(60)
class RefusingRequests {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"method\":\"ping\"}";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final RunningServer server = RunningServer.on(stage);
    private final McpHttp client = server.as(alice);
    private final McpHttp session = client.initialized();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_is_unknown_is_not_served() {
        Reply reply = client.without("Authorization").post(PING);

        assertError(reply, 401, -32000);
        assertThat(reply.header("www-authenticate")).contains("Bearer");
        assertThat(client.without("Authorization").get().status()).isEqualTo(401);
        assertThat(client.without("Authorization").delete().status()).isEqualTo(401);
    }

    @Test
    void a_request_without_a_session_has_to_begin_with_initialize() {
        assertError(client.post(PING), 400, -32000, "\"seven\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "00000000-0000-0000-0000-000000000000", "é"})
    void a_session_there_is_not_is_not_found(String id) {
        assertError(client.in(id).post(PING), 404, -32001, "\"seven\"");
        assertThat(client.in(id).get().status()).isEqualTo(404);
        assertThat(client.in(id).delete().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/json-patch+json, 415",
        "application/x-www-form-urlencoded, 415",
        "nonsense, 415",
        "application/json;charset=utf-8, 200",
        "Application/JSON, 200"
    })
    void only_json_is_read(String type, int status) {
        assertThat(session.with("Content-Type", type).post(PING).status()).isEqualTo(status);
    }

    @Test
    void a_body_without_a_type_or_compressed_is_not_read() {
        assertError(session.without("Content-Type").post(PING), 415, -32600);
        assertThat(session.with("Content-Encoding", "gzip").post(PING).status()).isBetween(400, 415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                         | 406
            text/event-stream                        | 406
            text/html                                | 406
            ,,;;                                     | 400
            application/json, text/event-stream      | 200
            text/event-stream;q=0.5,application/*    | 200
            */*                                      | 200
            """)
    void a_client_has_to_take_both_kinds_of_answer(String accept, int status) {
        assertThat(session.with("Accept", accept).post(PING).status()).isEqualTo(status);
    }

    @Test
    void a_client_that_does_not_say_takes_any() {
        assertThat(session.without("Accept").post(PING).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2099-01-01", "x", "2025-11-25, 2025-06-18"})
    void a_revision_that_is_not_spoken_is_refused(String revision) {
        assertError(session.with("MCP-Protocol-Version", revision).post(PING), 400, -32000, "\"seven\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void a_revision_that_is_spoken_is_served(String revision) {
        assertThat(session.with("MCP-Protocol-Version", revision).post(PING).status())
                .isEqualTo(200);
    }

    @Test
    void notifications_and_answers_are_accepted_without_a_word() {
        Reply notification = session.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        Reply stray = session.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of/our/own\"}");
        Reply late = session.post("{\"jsonrpc\":\"2.0\",\"id\":\"nobody-asked\",\"result\":{}}");

        assertThat(notification.status()).isEqualTo(202);
        assertThat(notification.body()).isEmpty();
        assertThat(stray.status()).isEqualTo(202);
        assertThat(late.status()).isEqualTo(202);
    }

    @Test
    void an_answer_that_is_none_is_refused() {
        assertError(session.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":\"no object\"}"), 400, -32600);
    }

    @Test
    void what_is_not_json_or_not_one_message_is_refused() {
        assertError(session.post("{"), 400, -32700);
        assertError(session.post(""), 400, -32700);
        assertError(session.post("[" + PING + "]"), 400, -32600);
        assertError(session.post(PING.replace("\"seven\"", "null")), 400, -32600);
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_the_connection_goes_on() {
        Reply reply = session.post("x".repeat((1 << 20) + 1));

        assertError(reply, 413, -32600);
        assertThat(reply.header("connection")).contains("keep-alive");
    }

    @Test
    void a_body_without_an_end_is_refused_and_hung_up_on() throws IOException {
        int patience = (1 << 20) + 1 + (8 << 20);
        String head = session.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining(
                        "", "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n", "\r\n"));

        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(" ".repeat(patience).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("Connection: close", "\"code\":-32600");
        }
    }

    @Test
    void the_largest_body_is_read() {
        String padding = " ".repeat((1 << 20) - PING.length());

        assertThat(session.post(PING + padding).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS"})
    void other_methods_are_not_allowed(String method) {
        Reply reply = session.send(method, BodyPublishers.noBody());

        assertError(reply, 405, -32000);
        assertThat(reply.header("allow")).contains("POST, GET, DELETE");
    }

    @Test
    void only_the_path_itself_is_served() {
        var below = new McpHttp(server.url().resolve("/mcp/below"), session.headers());

        assertThat(below.post(PING).status()).isEqualTo(404);
    }

    @Test
    void listening_needs_a_client_that_takes_a_stream() {
        assertError(session.with("Accept", "application/json").get(), 406, -32600);
    }

    @Test
    void an_introduction_that_is_none_is_told_what_it_needs() {
        String[] params = {
            "{}",
            "{\"protocolVersion\":5,\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}",
            "{\"protocolVersion\":\"2025-11-25\",\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"roots\":5},\"clientInfo\":{\"name\":\"x\"}}",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":[]}"
        };
        for (String introduction : params) {
            assertError(client.request(7, "initialize", introduction), 200, -32602, "7");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing/there  | {}                                          | -32601
            tools/call     | {}                                          | -32602
            tools/call     | {"name":"nothing"}                          | -32602
            tools/call     | {"name":"get_current_track","arguments":[]} | -32602
            tools/call     | {"name":"get_current_track","_meta":5}      | -32602
            logging/setLevel | {"level":"loud"}                          | -32602
            resources/read | {}                                          | -32602
            resources/read | {"uri":5}                                   | -32602
            resources/read | {"uri":"spotify://nothing"}                 | -32002
            """)
    void what_a_program_gets_wrong_is_told_in_the_answer(String method, String params, int code) {
        assertError(session.request(7, method, params), 200, code, "7");
    }

    private static void assertError(Reply reply, int status, int code) {
        assertError(reply, status, code, "null");
    }

    private static void assertError(Reply reply, int status, int code, String id) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("content-type")).contains("application/json");
        assertThat(reply.header("cache-control")).contains("no-store");
        assertThat(reply.json().path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(reply.json().path("id")).hasToString(id);
        assertThat(reply.json().at("/error/code").asInt()).isEqualTo(code);
        assertThat(reply.json().at("/error/message").asString()).isNotBlank();
    }
}
