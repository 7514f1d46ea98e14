package dev.spotifymcp.mcp.registry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something only the client, or the person before it, can answer.
 *
 * @param params as the protocol has them for {@link Kind#method}
 */
public record Question(Kind kind, ObjectNode params) {

    /** What can be asked, and the capability of the client it takes. */
    public enum Kind {
        /** A few plain values from the person. Never a secret: a model may read along. */
        FORM("elicitation/create", "elicitation", "form"),
        /** A visit to a page; the answer is consent to it, and no more. */
        URL("elicitation/create", "elicitation", "url"),
        /** A model's words. */
        SAMPLING("sampling/createMessage", "sampling", ""),
        /** The folders the client works in. */
        ROOTS("roots/list", "roots", "");

        private final String method;
        private final String capability;
        private final String part;

        Kind(String method, String capability, String part) {
            this.method = method;
            this.capability = capability;
            this.part = part;
        }

        public String method() {
            return method;
        }

        /** Whether a client with these {@code ClientCapabilities} can answer. */
        public boolean isAmong(JsonNode capabilities) {
            JsonNode declared = capabilities.path(capability);
            if (!declared.isObject()) {
                return false;
            }
            // Elicitation with nothing in it means forms, as it did when there was nothing else.
            return part.isEmpty() || declared.path(part).isObject() || (this == FORM && declared.isEmpty());
        }

        /** The {@code ClientCapabilities} that would do. */
        public ObjectNode required() {
            ObjectNode required = JsonNodeFactory.instance.objectNode();
            ObjectNode declared = required.putObject(capability);
            if (!part.isEmpty()) {
                declared.putObject(part);
            }
            return required;
        }
    }

    /**
     * Asks the person to fill in a form.
     *
     * @param schema a flat object of plain values
     */
    public static Question form(String message, ObjectNode schema) {
        ObjectNode params =
                JsonNodeFactory.instance.objectNode().put("mode", "form").put("message", message);
        params.set("requestedSchema", schema);
        return new Question(Kind.FORM, params);
    }

    /** Whether what came back has the shape of an answer; whether it says yes is another matter. */
    public boolean isAnsweredBy(JsonNode answer) {
        return switch (kind) {
            case FORM, URL -> isDecision(answer.path("action").stringValue("")) && isObjectOrAbsent(answer, "content");
            case SAMPLING -> answer.path("role").isString() && answer.has("content");
            case ROOTS -> answer.path("roots").isArray();
        };
    }

    private static boolean isDecision(String action) {
        return action.equals("accept") || action.equals("decline") || action.equals("cancel");
    }

    private static boolean isObjectOrAbsent(JsonNode answer, String name) {
        return !answer.has(name)
                || answer.path(name).isObject()
                || answer.path(name).isNull();
    }
}
