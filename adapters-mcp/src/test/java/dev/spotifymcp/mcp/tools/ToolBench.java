package dev.spotifymcp.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.words.RefusalWords;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls a tool as clients do. Whatever comes back, success or not, is held against the output schema the tool is
 * published with, by a validator that clients use too.
 */
public record ToolBench(Tool tool, Client client) {

    public static final RefusalWords WORDS = new RefusalWords(new PublicUrl(URI.create("https://music.example")));

    private static final JsonSchemaValidator VALIDATOR = new DefaultJsonSchemaValidator();

    /** At a client that cannot answer questions. */
    public ToolBench(Tool tool) {
        this(tool, Client.silent());
    }

    /** Calls it with every scope. */
    public ToolResult call(UserId user, String arguments) {
        var registry = new Registry(Offer.of(List.of(tool)), WORDS);
        var sent = (ObjectNode) JsonMapper.shared().readTree(arguments);
        ToolResult result = switch (registry.call(tool, new Caller(user, Scope.all()), sent, client)) {
            case Answer.Given<ToolResult>(var done) -> done;
            case Answer.Refused<ToolResult>(var why) -> ToolResult.failed(WORDS.about(why));
        };
        assertKeepsItsPromise(result);
        return result;
    }

    /** More is promised than is published: of the objects inside, what they never lack. */
    private void assertKeepsItsPromise(ToolResult result) {
        assertFits(result, tool.definition().published().path("outputSchema"));
        if (!result.isError()) {
            assertFits(result, tool.definition().output().json());
        }
    }

    private static void assertFits(ToolResult result, JsonNode promise) {
        Map<String, Object> schema = JsonMapper.shared().convertValue(promise, new TypeReference<>() {});
        var verdict = VALIDATOR.validate(schema, result.content());
        assertThat(verdict.valid())
                .as("%s against its output schema: %s", result.content(), verdict.errorMessage())
                .isTrue();
    }
}
