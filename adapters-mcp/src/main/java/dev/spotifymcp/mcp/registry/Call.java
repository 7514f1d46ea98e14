package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.UserId;

/**
 * One call of a tool.
 *
 * @param user on whose behalf
 * @param progress where long work says how far it has got
 */
public record Call(UserId user, Arguments arguments, Progress progress) {

    /** The value of a parameter the tool has declared. */
    public <T> T get(Parameter<T> parameter) {
        return arguments.get(parameter);
    }
}
