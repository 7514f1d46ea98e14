package dev.spotifymcp.mcp;

import dev.spotifymcp.mcp.McpHttp.Reply;
import java.io.InputStream;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of revision 2026-07-28, which says everything in every request. Immutable: each {@code with} is another.
 *
 * @param meta what it says of itself
 */
record Sessionless(McpHttp http, ObjectNode meta) {

    static final String VERSION = "2026-07-28";

    static Sessionless over(McpHttp http) {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("io.modelcontextprotocol/protocolVersion", VERSION);
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
        return new Sessionless(http, meta);
    }

    /** This client, able to do this, too: {@code elicitation}, {@code sampling} or {@code roots}. */
    Sessionless ableTo(String capability) {
        ObjectNode more = meta.deepCopy();
        more.withObject("io.modelcontextprotocol/clientCapabilities").putObject(capability);
        return new Sessionless(http, more);
    }

    Sessionless saying(String name, String json) {
        ObjectNode more = meta.deepCopy();
        more.set(name, JsonMapper.shared().readTree(json));
        return new Sessionless(http, more);
    }

    Sessionless without(String name) {
        ObjectNode fewer = meta.deepCopy();
        fewer.remove(name);
        return new Sessionless(http, fewer);
    }

    Reply call(String tool, String arguments) {
        return request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    /** Sends a request as it should be sent. */
    Reply request(String method, String params) {
        return addressed(method, params).post(body(method, params));
    }

    /** The same, and reads the answer while it comes. */
    HttpResponse<InputStream> stream(String method, String params) {
        return addressed(method, params).stream(body(method, params));
    }

    /** With the headers that fit this request. */
    McpHttp addressed(String method, String params) {
        JsonNode sent = JsonMapper.shared().readTree(params);
        McpHttp addressed = http.with("MCP-Protocol-Version", VERSION).with("Mcp-Method", method);
        JsonNode name = method.equals("resources/read") ? sent.path("uri") : sent.path("name");
        return name.isString() ? addressed.with("Mcp-Name", name.stringValue()) : addressed;
    }

    String body(String method, String params) {
        ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(params);
        sent.set("_meta", meta);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("jsonrpc", "2.0")
                .put("id", "seven")
                .put("method", method);
        body.set("params", sent);
        return body.toString();
    }
}
