package dev.spotifymcp.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.mcp.protocol.MessageReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.AbstractIntegerAssert;

/** What a stranger posts is one message or a proper error, and never anything else. */
class ReadingMessages {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"";

    @Property
    void any_bytes_are_read_or_refused(@ForAll byte[] body) {
        assertThat(MessageReader.read(body)).isInstanceOf(Reading.class);
    }

    @Property
    void any_text_in_the_place_of_params_is_read_or_refused(@ForAll String text) {
        assertThat(read(PING + ",\"params\":" + text + "}")).isInstanceOf(Reading.class);
    }

    @Property
    void an_integer_id_comes_back_as_it_was_sent(@ForAll @LongRange(min = Long.MIN_VALUE) long id) {
        assertThat(request("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}")
                        .id())
                .isEqualTo(new RequestId.Numeral(id));
    }

    @Example
    void a_text_id_stays_a_text_even_if_it_looks_like_a_number() {
        assertThat(request("{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"ping\"}")
                        .id()
                        .json())
                .hasToString("\"1\"");
    }

    @Example
    void a_call_without_an_id_is_a_notification() {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.message()).isInstanceOf(Message.Notification.class));
    }

    @Example
    void an_answer_has_an_id_and_either_a_result_or_an_error() {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.message()).isInstanceOf(Message.Response.class));
        assertCode("{\"jsonrpc\":\"2.0\",\"result\":{}}").isEqualTo(-32600);
        assertCode("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}").isEqualTo(-32600);
        assertCode("{\"jsonrpc\":\"2.0\",\"id\":1}").isEqualTo(-32600);
    }

    @Example
    void what_is_not_json_is_a_parse_error() {
        String[] bodies = {
            "",
            " ",
            "x",
            PING,
            PING + "}}",
            PING + "} {}",
            PING + ",}",
            PING + "/* */}",
            PING + ",\"a\":NaN}",
            PING + ",\"a\":01}",
            "\uFEFF" + PING + "}",
            PING + ",\"a\":\"\u0000\"}",
            PING + ",\"method\":\"tools/call\"}",
            PING + ",\"params\":{\"a\":1,\"a\":2}}",
            PING + ",\"params\":{\"a\":\"\\ud800\"}}",
            PING + ",\"params\":{\"\\uDC00\":1}}"
        };
        for (String body : bodies) {
            assertCode(body).as(body).isEqualTo(-32700);
        }
    }

    @Example
    void bytes_that_are_not_utf_8_are_a_parse_error() {
        assertCode((PING + "}").getBytes(StandardCharsets.UTF_16)).isEqualTo(-32700);
        assertCode((PING + "}").getBytes(StandardCharsets.UTF_16LE)).isEqualTo(-32700);
        assertCode((PING + ",\"params\":{\"a\":\"é\"}}").getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo(-32700);
        assertCode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}).isEqualTo(-32700);
    }

    @Example
    void what_is_no_json_rpc_message_is_an_invalid_request() {
        String[] bodies = {
            "null",
            "5",
            "\"ping\"",
            "[]",
            "[" + PING + "}]",
            "{}",
            "{\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1e2,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":9223372036854775808,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\\nb\",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(257) + "\",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a b\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(129) + "\"}",
            PING + ",\"params\":[]}",
            PING + ",\"params\":null}"
        };
        for (String body : bodies) {
            assertCode(body).as(body).isEqualTo(-32600);
        }
    }

    @Example
    void the_error_carries_the_id_where_there_is_one() {
        assertThat(read(PING + ",\"params\":[]}"))
                .isInstanceOfSatisfying(
                        Reading.Malformed.class,
                        malformed -> assertThat(malformed.id()).contains(new RequestId.Numeral(1)));
        assertThat(read("[]"))
                .isInstanceOfSatisfying(
                        Reading.Malformed.class,
                        malformed -> assertThat(malformed.id()).isEqualTo(Optional.empty()));
    }

    @Example
    void what_would_exhaust_us_is_refused_without_being_built() {
        assertCode(PING + ",\"params\":{\"a\":" + "[".repeat(100_000)).isEqualTo(-32600);
        assertCode(PING + ",\"params\":{\"a\":" + "{\"a\":".repeat(100_000)).isEqualTo(-32600);
        assertCode(PING + ",\"params\":{\"a\":[" + "1,".repeat(200_000) + "1]}}")
                .isEqualTo(-32600);
        assertCode(PING + ",\"params\":{" + manyProperties() + "}}").isEqualTo(-32600);
        assertCode(PING + ",\"params\":{\"a\":" + "9".repeat(100_000) + "}}").isEqualTo(-32600);
        assertCode(PING + ",\"params\":{\"" + "a".repeat(100_000) + "\":1}}").isEqualTo(-32600);
    }

    @Example
    void numbers_of_any_size_are_read_without_being_worked_out() {
        assertThat(request(PING + ",\"params\":{\"a\":1e999999,\"b\":-1e-999999}}")
                        .params()
                        .size())
                .isEqualTo(2);
    }

    @Example
    void whole_surrogate_pairs_pass() {
        assertThat(request(PING + ",\"params\":{\"a\":\"\\ud83d\\ude00\"}}")
                        .params()
                        .path("a")
                        .asString())
                .isEqualTo("😀");
    }

    @Example
    void the_revision_is_what_the_message_says_itself() {
        String claim = ",\"params\":{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}";

        assertThat(request(PING + claim).claimedRevision()).contains("2026-07-28");
        assertThat(request(PING + "}").claimedRevision()).isEmpty();
        assertThat(request(PING + ",\"params\":{\"_meta\":5}}").claimedRevision())
                .isEmpty();
    }

    private static String manyProperties() {
        return IntStream.range(0, 60_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
    }

    private static Message.Request request(String body) {
        return read(body) instanceof Reading.Understood(Message.Request request) ? request : fail(body);
    }

    private static Message.Request fail(String body) {
        throw new AssertionError("no request: " + body);
    }

    private static AbstractIntegerAssert<?> assertCode(String body) {
        return assertCode(body.getBytes(StandardCharsets.UTF_8));
    }

    private static AbstractIntegerAssert<?> assertCode(byte[] body) {
        return assertThat(MessageReader.read(body) instanceof Reading.Malformed(var error, var id) ? error.code() : 0);
    }

    private static Reading read(String body) {
        return MessageReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
