package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;

/** Something a model can do for its person. */
public interface Tool {

    ToolDefinition definition();

    /** Does it. The caller's right to it and the arguments have been checked. */
    Answer<ToolResult> call(Call call);
}
