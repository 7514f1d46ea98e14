package dev.spotifymcp.mcp.protocol;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The name a client gives its request. It comes back as it was sent: a number stays a number. */
public sealed interface RequestId {

    record Numeral(long value) implements RequestId {}

    record Text(String value) implements RequestId {}

    int LONGEST = 256;

    /** Empty for what is none: null, fractions, and text that would break a line of a log. */
    static Optional<RequestId> read(JsonNode json) {
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return Optional.of(new Numeral(json.longValue()));
        }
        return json.isString() && isPlain(json.stringValue())
                ? Optional.of(new Text(json.stringValue()))
                : Optional.empty();
    }

    default JsonNode json() {
        return switch (this) {
            case Numeral(long value) -> JsonNodeFactory.instance.numberNode(value);
            case Text(String value) -> JsonNodeFactory.instance.stringNode(value);
        };
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl);
    }
}
