package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One argument of a tool, declared once. */
public final class Parameter<T> {

    private final String name;
    private final ValueType<T> type;
    private final String description;
    private final @Nullable T fallback;

    private Parameter(String name, ValueType<T> type, String description, @Nullable T fallback) {
        this.name = name;
        this.type = type;
        this.description = description;
        this.fallback = fallback;
    }

    /** A parameter that has to be given, unless {@link #orElse} follows. */
    public static <T> Parameter<T> named(String name, ValueType<T> type, String description) {
        return new Parameter<>(name, type, description, null);
    }

    /** This parameter, with the value it has where none is given. */
    public Parameter<T> orElse(T value) {
        return new Parameter<>(name, type, description, value);
    }

    /** A parameter that need not be given, and that nothing stands for then. */
    public static <T> Parameter<Optional<T>> optional(String name, ValueType<T> type, String description) {
        return new Parameter<>(
                name, type.as((field, value) -> Answer.given(Optional.of(value))), description, Optional.empty());
    }

    public String name() {
        return name;
    }

    Schema addedTo(Schema arguments) {
        Schema described = type.schema().described(description);
        if (fallback == null) {
            return arguments.always(name, described);
        }
        return arguments.sometimes(
                name, fallback instanceof Optional<?> ? described : described.orElse(type.shown(fallback)));
    }

    Answer<T> read(ObjectNode arguments) {
        JsonNode sent = arguments.get(name);
        if (sent != null) {
            return type.read(name, sent);
        }
        return fallback == null
                ? Answer.refused(new Refusal.InvalidArgument(name, "is required"))
                : Answer.given(fallback);
    }
}
