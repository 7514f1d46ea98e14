package dev.spotifymcp.domain.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came with a request, by name. Names nobody asks for are ignored, and a parameter without a value counts as left
 * out (RFC 6749, section 3.1).
 */
public record Parameters(Map<String, List<String>> values) {

    public Parameters {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> withValue(entry.getValue())));
    }

    private static List<String> withValue(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    /** The value, if there is one. */
    public Ruling<Optional<String>> optional(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        // Whichever of two values we took, somebody else on the way may take the other.
        return given.size() > 1
                ? Ruling.refused(new GrantRefusal.RepeatedParameter(name))
                : Ruling.granted(given.stream().findFirst());
    }

    public Ruling<String> required(String name) {
        return optional(name)
                .then(value -> value.map(Ruling::granted)
                        .orElseGet(() -> Ruling.refused(new GrantRefusal.MissingParameter(name))));
    }

    /** Names only: the values are codes, tokens and secrets. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
