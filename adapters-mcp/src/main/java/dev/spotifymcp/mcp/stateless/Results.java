package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.mcp.methods.Served.Keeping;
import dev.spotifymcp.mcp.protocol.Revisions;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Question;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words results as this revision wants them. */
record Results(Introduction introduction, ObjectNode capabilities) {

    private static final Duration LISTS_KEEP = Duration.ofMinutes(5);

    /** What is served depends on who asks, so nobody may be served what another was. */
    private static final String PRIVATE = "private";

    ObjectNode complete(ObjectNode result, Keeping keeping) {
        ObjectNode complete = identified(result.put("resultType", "complete"));
        return switch (keeping) {
            case NOTHING -> complete;
            case FOR_MINUTES -> kept(complete, LISTS_KEEP, PRIVATE);
            case NO_TIME -> kept(complete, Duration.ZERO, PRIVATE);
        };
    }

    ObjectNode discovered() {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("resultType", "complete");
        result.putArray("supportedVersions").add(Revisions.WITHOUT_SESSIONS);
        result.set("capabilities", capabilities.deepCopy());
        result.put("instructions", Introduction.INSTRUCTIONS);
        return kept(identified(result), LISTS_KEEP, "public");
    }

    ObjectNode inputRequired(Map<String, Question> questions, String state) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("resultType", "input_required");
        ObjectNode requests = result.putObject("inputRequests");
        questions.forEach((name, question) ->
                requests.putObject(name).put("method", question.kind().method()).set("params", question.params()));
        return identified(result.put("requestState", state));
    }

    private ObjectNode identified(ObjectNode result) {
        result.withObject("_meta").set("io.modelcontextprotocol/serverInfo", introduction.json());
        return result;
    }

    private static ObjectNode kept(ObjectNode result, Duration time, String scope) {
        return result.put("ttlMs", time.toMillis()).put("cacheScope", scope);
    }
}
