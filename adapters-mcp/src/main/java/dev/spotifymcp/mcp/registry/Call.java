package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.UserId;

/**
 * One call of a tool.
 *
 * @param caller on whose behalf, and what their credential allows
 * @param client where long work says how far it has got, and what it has to ask
 */
public record Call(Caller caller, Arguments arguments, Client client) {

    public UserId user() {
        return caller.user();
    }

    /** The value of a parameter the tool has declared. */
    public <T> T get(Parameter<T> parameter) {
        return arguments.get(parameter);
    }
}
