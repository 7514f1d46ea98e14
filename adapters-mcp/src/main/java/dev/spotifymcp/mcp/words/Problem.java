package dev.spotifymcp.mcp.words;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why something was not done.
 *
 * @param code stable; programs may decide by it
 * @param message one sentence: what happened
 * @param nextStep one sentence: what to do about it
 * @param details more for programs, by name: {@code field}, {@code retry_after_seconds}, {@code url}, {@code scope},
 *     {@code devices}
 */
public record Problem(String code, String message, String nextStep, Map<String, Object> details) {

    public static final String CODE = "code";
    public static final String MESSAGE = "message";
    public static final String NEXT_STEP = "next_step";

    public Problem {
        details = Map.copyOf(details);
    }

    Problem(String code, String message, String nextStep) {
        this(code, message, nextStep, Map.of());
    }

    /** For a model to read. */
    public String text() {
        return "[" + code + "] " + message + " " + nextStep;
    }

    /** For a program. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put(CODE, code)
                .put(MESSAGE, message)
                .put(NEXT_STEP, nextStep);
        new TreeMap<>(details)
                .forEach((name, value) -> json.set(name, JsonMapper.shared().valueToTree(value)));
        return json;
    }
}
