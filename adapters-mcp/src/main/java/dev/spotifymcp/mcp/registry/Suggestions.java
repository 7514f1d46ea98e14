package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import java.util.List;
import java.util.Locale;

/** Values an argument might have, for whoever begins to type one. */
@FunctionalInterface
public interface Suggestions {

    /** All there are, the likeliest first; none where they cannot be found out. */
    List<Suggestion> to(Caller caller);

    /**
     * One of them.
     *
     * @param value what is filled in
     * @param words what a person calls it
     */
    record Suggestion(String value, String words) {

        private boolean isMeantBy(String begun) {
            return value.toLowerCase(Locale.ROOT).startsWith(begun)
                    || words.toLowerCase(Locale.ROOT).contains(begun);
        }
    }

    /** Those that somebody may mean who has typed this: the beginning of a value, or a part of what it is called. */
    default List<String> begun(String typed, Caller caller) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        return to(caller).stream()
                .filter(suggestion -> suggestion.isMeantBy(begun))
                .map(Suggestion::value)
                .toList();
    }

    /** The same for everybody, and called what they are. */
    static Suggestions of(List<String> values) {
        List<Suggestion> fixed = words(values);
        return caller -> fixed;
    }

    /** Words that stand for themselves; only their beginning counts. */
    static List<Suggestion> words(List<String> values) {
        return values.stream().map(value -> new Suggestion(value, "")).toList();
    }

    static Suggestions none() {
        return caller -> List.of();
    }
}
