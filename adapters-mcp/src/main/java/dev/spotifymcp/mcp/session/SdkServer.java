package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Progress;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolRequest;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.Problem;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The registry, put before the SDK. */
final class SdkServer {

    private final Registry registry;
    private final WireFormat wire;

    private SdkServer(Registry registry, WireFormat wire) {
        this.registry = registry;
        this.wire = wire;
    }

    static McpSyncServer over(
            McpStreamableServerTransportProvider transport,
            Registry registry,
            Introduction introduction,
            WireFormat wire) {
        var server = new SdkServer(registry, wire);
        return McpServer.sync(transport)
                .serverInfo(new McpSchema.Implementation(
                        Introduction.NAME, Introduction.TITLE, introduction.version(), null, null, null))
                .instructions(Introduction.INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .jsonMapper(wire.forSdk())
                .jsonSchemaValidator(new TrustedSchemas())
                // Our own check names the field and follows the same declaration.
                .validateToolInputs(false)
                // Handlers stay on the connection's virtual thread; otherwise they queue for a pool of ten per core.
                .immediateExecution(true)
                // Hiding is all the SDK's filter does; the registry decides again when the tool is called.
                .addToolFilter((context, tool) ->
                        registry.isOpenTo(ServedCall.from(context).caller(), tool.name()))
                .tools(registry.tools().stream().map(server::specified).toList())
                .resources(registry.resources().stream().map(server::specified).toList())
                .build();
    }

    private SyncToolSpecification specified(Tool tool) {
        String published = registry.published(tool.definition().name());
        return SyncToolSpecification.builder()
                .tool(wire.read(published, McpSchema.Tool.class))
                .callHandler((exchange, request) -> call(exchange))
                .build();
    }

    private CallToolResult call(McpSyncServerExchange exchange) {
        ServedCall call = ServedCall.from(exchange.transportContext());
        return call.guard(failed("unanswered"), () -> switch (registry.requested(
                call.request().params())) {
            case ToolRequest.Known(var tool, var arguments) ->
                translated(registry.call(tool, call.caller(), arguments, progress(exchange, call)));
            case ToolRequest.Invalid(var why) -> failed(why);
        });
    }

    private static CallToolResult translated(ToolResult result) {
        return new CallToolResult(text(result.text()), result.isError(), result.content(), null);
    }

    private static CallToolResult failed(String why) {
        return new CallToolResult(text(why), true, null, null);
    }

    private static List<McpSchema.Content> text(String text) {
        return List.of(new McpSchema.TextContent(null, text, null));
    }

    /** Told to clients that have given the call a token for it. */
    private static Progress progress(McpSyncServerExchange exchange, ServedCall call) {
        JsonNode token = call.request().params().path("_meta").path("progressToken");
        if (!token.isString() && !token.isIntegralNumber()) {
            return Progress.untold();
        }
        Object plain = token.isString() ? token.stringValue() : token.numberValue();
        return (done, total) -> exchange.progressNotification(
                new McpSchema.ProgressNotification(plain, (double) done, (double) total, null, null));
    }

    private SyncResourceSpecification specified(Resource resource) {
        Resource.Definition definition = resource.definition();
        var published = McpSchema.Resource.builder(definition.uri(), definition.name())
                .title(definition.title())
                .description(definition.description())
                .mimeType(Resource.MEDIA_TYPE)
                .build();
        return new SyncResourceSpecification(published, (exchange, request) -> read(resource, exchange));
    }

    private ReadResourceResult read(Resource resource, McpSyncServerExchange exchange) {
        ServedCall call = ServedCall.from(exchange.transportContext());
        Answer<ObjectNode> answer = call.guard(
                Answer.given(JsonNodeFactory.instance.objectNode()), () -> registry.read(resource, call.caller()));
        return switch (answer) {
            case Answer.Given<ObjectNode>(var json) ->
                new ReadResourceResult(
                        List.of(new McpSchema.TextResourceContents(
                                resource.definition().uri(), Resource.MEDIA_TYPE, json.toString(), null)),
                        null);
            case Answer.Refused<ObjectNode>(var why) ->
                throw unreadable(registry.words().about(why));
        };
    }

    private static McpError unreadable(Problem problem) {
        return McpError.builder(McpSchema.ErrorCodes.INVALID_REQUEST)
                .message(problem.text())
                .data(problem.json())
                .build();
    }
}
