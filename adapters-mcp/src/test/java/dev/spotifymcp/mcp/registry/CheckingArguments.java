package dev.spotifymcp.mcp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is taken for an argument, and what is not. */
class CheckingArguments {

    private static final Parameter<String> NAME = Parameter.named("name", ValueType.line(1, 5), "What to call it.");
    private static final Parameter<Integer> LIMIT =
            Parameter.named("limit", ValueType.wholeNumber(1, 50), "How many.").orElse(7);
    private static final Parameter<Boolean> OPEN =
            Parameter.named("open", ValueType.flag(), "Whether.").orElse(false);
    private static final Parameter<List<Integer>> PLACES = Parameter.named(
                    "places", ValueType.listOf(ValueType.wholeNumber(0, 9), 3), "Where.")
            .orElse(List.of(1));
    private static final List<Parameter<?>> ALL = List.of(NAME, LIMIT, OPEN, PLACES);

    @Test
    void what_is_given_is_taken() {
        Arguments arguments = accepted("""
                {"name": "road", "limit": 50, "open": true, "places": [3, 0, 3]}""");

        assertThat(arguments.get(NAME)).isEqualTo("road");
        assertThat(arguments.get(LIMIT)).isEqualTo(50);
        assertThat(arguments.get(OPEN)).isTrue();
        assertThat(arguments.get(PLACES)).containsExactly(3, 0, 3);
    }

    @Test
    void what_is_not_given_has_its_default() {
        Arguments arguments = accepted("{\"name\": \"road\"}");

        assertThat(arguments.get(LIMIT)).isEqualTo(7);
        assertThat(arguments.get(OPEN)).isFalse();
        assertThat(arguments.get(PLACES)).containsExactly(1);
    }

    @Test
    void a_number_without_a_fraction_is_whole_however_it_is_written() {
        assertThat(accepted("{\"name\": \"a\", \"limit\": 5.0}").get(LIMIT)).isEqualTo(5);
        assertThat(accepted("{\"name\": \"a\", \"limit\": 5e0}").get(LIMIT)).isEqualTo(5);
    }

    @Test
    void line_breaks_become_spaces_and_surrounding_space_goes() {
        assertThat(accepted("{\"name\": \"  a\\r\\n\\tb \"}").get(NAME)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "51", "-1", "5.5", "\"5\"", "null", "true", "[5]", "{}", "2147483648", "1e999999", "-0.1"})
    void a_limit_that_is_no_number_within_bounds_is_refused(String limit) {
        assertThat(refused("{\"name\": \"a\", \"limit\": " + limit + "}"))
                .isEqualTo(new Refusal.InvalidArgument("limit", "must be a whole number from 1 to 50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "0", "1", "null", "[]"})
    void a_flag_that_is_neither_true_nor_false_is_refused(String open) {
        assertThat(refused("{\"name\": \"a\", \"open\": " + open + "}"))
                .isEqualTo(new Refusal.InvalidArgument("open", "must be true or false"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5             | must be text
            null          | must be text
            ["a"]         | must be text
            ""            | must have 1 to 5 characters
            "   "         | must have 1 to 5 characters
            "abcdef"      | must have 1 to 5 characters
            "a\\u0000b"   | must not hold control characters
            "a\\u001b[m"  | must not hold control characters
            "a\\u0085\\u009b" | must not hold control characters
            """)
    void a_name_that_is_no_line_of_text_is_refused(String name, String problem) {
        assertThat(refused("{\"name\": " + name + "}")).isEqualTo(new Refusal.InvalidArgument("name", problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1,2,3,4]", "1", "null", "{\"0\": 1}", "\"1\""})
    void a_list_of_the_wrong_length_or_none_at_all_is_refused(String places) {
        assertThat(refused("{\"name\": \"a\", \"places\": " + places + "}"))
                .isEqualTo(new Refusal.InvalidArgument("places", "must be a list of 1 to 3 items"));
    }

    @Test
    void an_item_that_is_wrong_is_named_by_its_place() {
        assertThat(refused("{\"name\": \"a\", \"places\": [1, \"2\"]}"))
                .isEqualTo(new Refusal.InvalidArgument("places[1]", "must be a whole number from 0 to 9"));
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(refused("{\"limit\": 5}")).isEqualTo(new Refusal.InvalidArgument("name", "is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "Name", "names", ""})
    void what_is_not_known_is_named_and_so_is_what_would_be(String stranger) {
        assertThat(refused("{\"name\": \"a\", \"" + stranger + "\": 1}"))
                .isEqualTo(new Refusal.InvalidArgument(
                        stranger, "is not known here; this tool takes name, limit, open, places"));
    }

    @Test
    void a_tool_without_parameters_takes_nothing() {
        assertThat(Arguments.read(List.of(), json("{\"a\": 1}")))
                .isEqualTo(Answer.refused(
                        new Refusal.InvalidArgument("a", "is not known here; this tool takes no arguments")));
    }

    @Test
    void asking_for_what_was_not_declared_is_a_fault() {
        Arguments arguments = accepted("{\"name\": \"a\"}");
        Parameter<String> other = Parameter.named("name", ValueType.line(1, 5), "Another of that name.");

        assertThatThrownBy(() -> arguments.get(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments accepted(String sent) {
        return switch (Arguments.read(ALL, json(sent))) {
            case Answer.Given<Arguments>(var arguments) -> arguments;
            case Answer.Refused<Arguments>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static Refusal refused(String sent) {
        return switch (Arguments.read(ALL, json(sent))) {
            case Answer.Given<Arguments>(var arguments) -> throw new AssertionError("accepted");
            case Answer.Refused<Arguments>(var why) -> why;
        };
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
