package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words a person picks to begin a conversation with. */
public interface Prompt extends Completing {

    Definition definition();

    /** The words, for a caller whose right to them has been checked, as have the arguments. */
    Answer<Spoken> speak(Request request);

    /**
     * Somebody picks the prompt.
     *
     * @param arguments by name; those that are required are there
     * @param client as for a {@link Call}
     */
    record Request(Caller caller, Map<String, String> arguments, Client client) {

        public Request {
            arguments = Map.copyOf(arguments);
        }

        /** Empty where it was not given. */
        public String argument(String name) {
            return arguments.getOrDefault(name, "");
        }
    }

    /** What is said, all of it by the person. */
    record Spoken(List<Content> messages) {

        public Spoken {
            messages = List.copyOf(messages);
        }

        public static Spoken text(String words) {
            return new Spoken(List.of(new Content.Text(words)));
        }

        /** As the protocol has it ({@code GetPromptResult}). */
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            var spoken = json.putArray("messages");
            messages.forEach(message -> spoken.addObject().put("role", "user").set("content", message.json()));
            return json;
        }
    }

    /** What can be said about a prompt's wording. */
    record Argument(String name, String description, boolean required) {}

    /**
     * A prompt as it is published.
     *
     * @param scope what a caller's credential has to allow
     */
    record Definition(String name, String title, String description, List<Argument> arguments, Scope scope) {

        public Definition {
            arguments = List.copyOf(arguments);
        }

        ObjectNode published() {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", name)
                    .put("title", title)
                    .put("description", description);
            var published = json.putArray("arguments");
            arguments.forEach(argument -> published
                    .addObject()
                    .put("name", argument.name())
                    .put("description", argument.description())
                    .put("required", argument.required()));
            return json;
        }
    }
}
