package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.mcp.words.Clean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of one call, all of them checked. */
public final class Arguments {

    private final Map<Parameter<?>, Object> values;

    private Arguments(Map<Parameter<?>, Object> values) {
        this.values = values;
    }

    static Answer<Arguments> read(List<Parameter<?>> parameters, ObjectNode sent) {
        Optional<Refusal> stranger = stranger(parameters, sent);
        if (stranger.isPresent()) {
            return Answer.refused(stranger.get());
        }
        Map<Parameter<?>, Object> values = HashMap.newHashMap(parameters.size());
        for (Parameter<?> parameter : parameters) {
            switch (parameter.read(sent)) {
                case Answer.Given<?>(var value) -> values.put(parameter, value);
                case Answer.Refused<?>(var why) -> {
                    return Answer.refused(why);
                }
            }
        }
        return Answer.given(new Arguments(values));
    }

    /** The value of a parameter the tool has declared. */
    @SuppressWarnings("unchecked") // Only Parameter<T>.read has put a value under a Parameter<T>.
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException(parameter.name() + " is not declared by this tool");
        }
        return (T) value;
    }

    /** A misspelt name that was passed over would look to the model as if it had been heeded. */
    private static Optional<Refusal> stranger(List<Parameter<?>> parameters, ObjectNode sent) {
        for (String name : sent.propertyNames()) {
            if (!isDeclared(name, parameters)) {
                return Optional.of(
                        new Refusal.InvalidArgument(Clean.name(name), "is not known here; " + known(parameters)));
            }
        }
        return Optional.empty();
    }

    private static boolean isDeclared(String name, List<Parameter<?>> parameters) {
        for (Parameter<?> parameter : parameters) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String known(List<Parameter<?>> parameters) {
        return parameters.isEmpty()
                ? "this tool takes no arguments"
                : "this tool takes " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
