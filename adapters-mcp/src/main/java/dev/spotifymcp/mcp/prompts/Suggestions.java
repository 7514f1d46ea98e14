package dev.spotifymcp.mcp.prompts;

import dev.spotifymcp.domain.account.Caller;
import java.util.List;

/** Values an argument might have, for whoever begins to type one. */
@FunctionalInterface
public interface Suggestions {

    /** All there are, the likeliest first; none where they cannot be found out. */
    List<String> to(Caller caller);

    /** The same for everybody. */
    static Suggestions of(List<String> values) {
        List<String> fixed = List.copyOf(values);
        return caller -> fixed;
    }
}
