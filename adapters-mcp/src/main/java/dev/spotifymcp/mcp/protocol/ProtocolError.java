package dev.spotifymcp.mcp.protocol;

import dev.spotifymcp.mcp.words.Problem;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that cannot be served, as JSON-RPC tells it (JSON-RPC 2.0, section 5.1).
 *
 * @param status the HTTP status that goes with it
 * @param message for a developer to read; holds nothing of ours but what a stranger may know
 * @param data more for programs, may be empty
 */
public record ProtocolError(int status, int code, String message, Map<String, Object> data) {

    public ProtocolError {
        data = Map.copyOf(data);
    }

    public ProtocolError(int status, int code, String message) {
        this(status, code, message, Map.of());
    }

    public static ProtocolError notJson(String message) {
        return new ProtocolError(400, -32700, message);
    }

    public static ProtocolError invalidRequest(String message) {
        return invalidRequest(400, message);
    }

    public static ProtocolError invalidRequest(int status, String message) {
        return new ProtocolError(status, -32600, message);
    }

    public static ProtocolError invalidParams(String message) {
        return invalidParams(200, message);
    }

    public static ProtocolError invalidParams(int status, String message) {
        return new ProtocolError(status, -32602, message);
    }

    public static ProtocolError methodNotFound(int status, String method) {
        return new ProtocolError(status, -32601, "Method not found: " + method);
    }

    /** A header that is missing, unreadable, there twice, or at odds with the body. */
    public static ProtocolError headerMismatch(String header) {
        return new ProtocolError(
                400, -32020, header + " has to be there once and say what the body says", Map.of("header", header));
    }

    /** What the caller cannot have, though it is there; the code is from the range left to applications. */
    public static ProtocolError refused(Problem problem) {
        return new ProtocolError(200, 1, problem.text(), Map.of("problem", problem.json()));
    }

    /** A code of the transport's own, from the range JSON-RPC leaves to servers. */
    public static ProtocolError transport(int status, String message) {
        return new ProtocolError(status, -32000, message);
    }

    /** Nothing is wrong with the request; it can be made again. */
    public static ProtocolError databaseAway(int status) {
        return internal(status, "The server cannot reach its database; try again in 5 seconds");
    }

    public static ProtocolError internal(int status, String message) {
        return new ProtocolError(status, -32603, message);
    }

    /** The envelope; where no id could be read it is null (JSON-RPC 2.0, section 5). */
    public byte[] bytes(Optional<RequestId> id) {
        ObjectNode error =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        if (!data.isEmpty()) {
            error.set("data", JsonMapper.shared().valueToTree(data));
        }
        return Responses.error(id, error);
    }
}
