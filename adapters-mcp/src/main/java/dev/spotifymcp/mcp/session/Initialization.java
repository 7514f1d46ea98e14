package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.registry.Question;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a client begins a session, as far as that is of use.
 *
 * @param revision the one it will be spoken to in
 * @param answers the kinds of question it can answer
 */
record Initialization(String revision, Set<Question.Kind> answers) {

    Initialization {
        answers = Set.copyOf(answers);
    }

    /** Empty when the parameters are no introduction. */
    static Optional<Initialization> read(ObjectNode params) {
        JsonNode capabilities = params.path("capabilities");
        if (!params.path("protocolVersion").isString()
                || !capabilities.isObject()
                || !capabilities.valueStream().allMatch(JsonNode::isObject)
                || !params.path("clientInfo").path("name").isString()) {
            return Optional.empty();
        }
        return Optional.of(new Initialization(
                agreed(params.path("protocolVersion").stringValue()),
                Arrays.stream(Question.Kind.values())
                        .filter(kind -> kind.isAmong(capabilities))
                        .collect(Collectors.toSet())));
    }

    /** A client that wants what we do not speak is offered our newest (revision 2025-11-25, "Lifecycle"). */
    private static String agreed(String wanted) {
        return Revisions.WITH_SESSIONS.contains(wanted) ? wanted : Revisions.WITH_SESSIONS.getLast();
    }
}
