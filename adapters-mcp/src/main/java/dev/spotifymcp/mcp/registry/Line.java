package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Text on one line. Line breaks and tabs become spaces, since models write them where people would not; any other
 * control character is refused, since it could only be meant for a log, a terminal or a header.
 */
record Line(int shortest, int longest) implements ValueType<String> {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    @Override
    public Schema schema() {
        Schema schema = Schema.text();
        // That a text must not be empty goes without saying.
        return (shortest > 1 ? schema.with("minLength", shortest) : schema).with("maxLength", longest);
    }

    @Override
    public Answer<String> read(String field, JsonNode value) {
        if (!value.isString()) {
            return refused(field, "must be text");
        }
        String line = BREAKS.matcher(value.stringValue()).replaceAll(" ").strip();
        if (CONTROL.matcher(line).find()) {
            return refused(field, "must not hold control characters");
        }
        if (line.length() < shortest || line.length() > longest) {
            return refused(field, length());
        }
        return Answer.given(line);
    }

    private String length() {
        return shortest == 0
                ? "must have at most " + longest + " characters"
                : "must have " + shortest + " to " + longest + " characters";
    }

    private static Answer<String> refused(String field, String problem) {
        return Answer.refused(new Refusal.InvalidArgument(field, problem));
    }
}
