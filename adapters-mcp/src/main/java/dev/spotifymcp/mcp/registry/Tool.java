package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Something a model can do for its person. */
public interface Tool {

    ToolDefinition definition();

    /** What clients read about it. A tool whose schema is more than a list of parameters says it here. */
    default ObjectNode published() {
        return definition().published();
    }

    /** Does it. The caller's right to it and the arguments have been checked. */
    Answer<ToolResult> call(Call call);

    /** Does it for a caller whose right to it has been checked; what was sent has not been. */
    default Answer<ToolResult> call(Caller caller, ObjectNode sent, Client client) {
        return Arguments.read(definition().parameters(), sent)
                .then(arguments -> call(new Call(caller, arguments, client)));
    }
}
