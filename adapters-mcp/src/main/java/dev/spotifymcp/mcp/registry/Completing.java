package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import java.util.List;

/** Knows what somebody who has begun to type a value might mean. */
public interface Completing {

    /**
     * Values that go on from what is typed, the likeliest first; empty where there is nothing to suggest.
     *
     * @param argument the name of the argument or variable
     */
    default List<String> complete(String argument, String typed, Caller caller) {
        return List.of();
    }
}
