package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.UserId;

/**
 * One call of a tool.
 *
 * @param user on whose behalf
 * @param client where long work says how far it has got, and what it has to ask
 */
public record Call(UserId user, Arguments arguments, Client client) {

    /** The value of a parameter the tool has declared. */
    public <T> T get(Parameter<T> parameter) {
        return arguments.get(parameter);
    }
}
