package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.mcp.protocol.MessageReader;
import dev.spotifymcp.mcp.protocol.MessageReader.Reading;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * A hundred thousand messages that are almost right. None is a fault of ours, none is worth more than a moment's work,
 * and none is understood as anything but what it is.
 */
class FuzzingTheEdge {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final List<String> SEEDS = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search_tracks\","
                    + "\"arguments\":{\"query\":\"halo\",\"limit\":5},\"_meta\":"
                    + "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
            "{\"jsonrpc\":\"2.0\",\"id\":-9,\"result\":{\"action\":\"accept\",\"content\":{\"a\":[1,2.5,true,null]}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"resources/read\",\"params\":{\"uri\":\"spotify://status\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\",\"params\":{\"cursor\":\"\\ud83d\\ude00\"}}");

    /** What may stand where it should not. */
    private static final List<String> SPLINTERS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "1e999999",
            "-0",
            "01",
            "NaN",
            "9".repeat(2_000),
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "/**/",
            "\"jsonrpc\":\"2.0\",",
            "\"id\":null,",
            "\"id\":1.5,",
            "[".repeat(500),
            "{\"a\":".repeat(500),
            "\"a\":1,\"a\":1,",
            "\r\n\r\n",
            "é",
            "😀",
            "x".repeat(5_000),
            "\"method\":\"initialize\",",
            "\"params\":[],",
            "io.modelcontextprotocol/",
            "__proto__",
            "$ref");

    private static @Nullable RunningServer server;
    private static @Nullable McpHttp client;

    @AfterContainer
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Property(tries = 90_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_body_is_read_or_refused_in_a_moment(@ForAll("bodies") byte[] body) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Reading reading = MessageReader.read(body);

        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(spent).isLessThan(MOMENT.toNanos());
        if (reading instanceof Reading.Malformed(var error, var id)) {
            assertThat(error.code()).isIn(-32700, -32600);
            assertThat(error.status()).isEqualTo(400);
        }
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_request_is_answered_whatever_stands_in_its_body_and_its_headers(
            @ForAll("bodies") byte[] body, @ForAll("headers") Function<McpHttp, McpHttp> headers) {
        var reply = headers.apply(client()).post(body);

        assertThat(reply.status()).as(reply.body()).isBetween(200, 429);
        assertThat(reply.body()).doesNotContain("Exception", "dev.spotifymcp", "io.modelcontextprotocol.", "jackson");
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<byte[]> messages = Arbitraries.of(SEEDS).map(seed -> seed.getBytes(StandardCharsets.UTF_8));
        return messages.flatMap(message -> Arbitraries.integers()
                .between(1, 4)
                .flatMap(times -> changes(message.length).list().ofSize(times))
                .map(changes -> {
                    byte[] changed = message;
                    for (Function<byte[], byte[]> change : changes) {
                        changed = change.apply(changed);
                    }
                    return changed;
                }));
    }

    @Provide
    Arbitrary<Function<McpHttp, McpHttp>> headers() {
        Arbitrary<String> names = Arbitraries.of(
                "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Mcp-Session-Id", "Accept", "Content-Type");
        Arbitrary<String> values = Arbitraries.of(
                "",
                "x",
                "2026-07-28",
                "2025-11-25",
                "tools/call",
                "search_tracks",
                "=?base64?c2VhcmNoX3RyYWNrcw==?=",
                "=?base64?%%%?=",
                "application/json",
                "text/event-stream, application/json",
                "*/*",
                "a".repeat(2_000));
        return names.flatMap(name -> values.map(value -> http -> http.with(name, value)));
    }

    /** Changes somewhere in a text of about that length. */
    private static Arbitrary<Function<byte[], byte[]>> changes(int length) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, length);
        Arbitrary<Function<byte[], byte[]>> replaced = places.flatMap(place ->
                Arbitraries.bytes().map(value -> text -> spliced(text, place, 1, new byte[] {value})));
        Arbitrary<Function<byte[], byte[]>> inserted = places.flatMap(place -> Arbitraries.of(SPLINTERS)
                .map(splinter -> text -> spliced(text, place, 0, splinter.getBytes(StandardCharsets.UTF_8))));
        Arbitrary<Function<byte[], byte[]>> cut = places.flatMap(place ->
                Arbitraries.integers().between(1, 40).map(many -> text -> spliced(text, place, many, new byte[0])));
        return Arbitraries.oneOf(replaced, inserted, cut);
    }

    private static byte[] spliced(byte[] text, int place, int removed, byte[] added) {
        int from = Math.min(place, text.length);
        int to = Math.min(from + removed, text.length);
        byte[] spliced = new byte[from + added.length + text.length - to];
        System.arraycopy(text, 0, spliced, 0, from);
        System.arraycopy(added, 0, spliced, from, added.length);
        System.arraycopy(text, to, spliced, from + added.length, text.length - to);
        return spliced;
    }

    private static McpHttp client() {
        McpHttp known = client;
        if (known == null) {
            Stage stage = Stage.atNoon();
            server = RunningServer.on(stage);
            known = server.as(stage.connected(ALICE))
                    .initialized()
                    .with("Mcp-Method", "tools/call")
                    .with("Mcp-Name", "search_tracks");
            client = known;
        }
        return known;
    }
}
