package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import tools.jackson.databind.JsonNode;

/** A whole number within bounds. {@code 5.0} is one (JSON Schema 2020-12, section 4.2.3). */
record WholeNumber(int least, int most) implements ValueType<Integer> {

    @Override
    public Schema schema() {
        return Schema.wholeNumber().with("minimum", least).with("maximum", most);
    }

    @Override
    public Answer<Integer> read(String field, JsonNode value) {
        // Through double, whatever was written: 1e999999 becomes infinity instead of a million digits.
        double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
        boolean fits = number == Math.rint(number) && number >= least && number <= most;
        return fits
                ? Answer.given((int) number)
                : Answer.refused(
                        new Refusal.InvalidArgument(field, "must be a whole number from " + least + " to " + most));
    }
}
