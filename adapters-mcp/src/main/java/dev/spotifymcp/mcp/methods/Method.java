package dev.spotifymcp.mcp.methods;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A method that every revision has. */
public enum Method {
    TOOLS_LIST("tools/list"),
    TOOLS_CALL("tools/call"),
    RESOURCES_LIST("resources/list"),
    RESOURCES_TEMPLATES_LIST("resources/templates/list"),
    RESOURCES_READ("resources/read"),
    PROMPTS_LIST("prompts/list"),
    PROMPTS_GET("prompts/get"),
    COMPLETION_COMPLETE("completion/complete");

    private static final Map<String, Method> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(Method::label, Function.identity()));

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** Its name in the protocol. */
    public String label() {
        return label;
    }

    public static Optional<Method> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
