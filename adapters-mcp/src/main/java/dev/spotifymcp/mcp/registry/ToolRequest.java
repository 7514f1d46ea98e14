package dev.spotifymcp.mcp.registry;

import tools.jackson.databind.node.ObjectNode;

/** What the parameters of {@code tools/call} ask for. */
public sealed interface ToolRequest {

    /** A tool there is, and what was sent along, unchecked. Absent arguments are empty ones. */
    record Known(Tool tool, ObjectNode arguments) implements ToolRequest {}

    /** A mistake of the client's program, not of the model it works for. */
    record Invalid(String why) implements ToolRequest {}
}
