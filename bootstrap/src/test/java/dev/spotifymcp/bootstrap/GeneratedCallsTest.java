package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls of every tool, with arguments made from what it says it takes: half of them fit, half do not. */
class GeneratedCallsTest {

    private static final int CALLERS = 16;
    private static final int CALLS = Integer.getInteger("generated.calls", 20_000);

    /** Words of the Web API, ids, and nothing else. */
    private static final Pattern UNALTERED = Pattern.compile("/v1(/[a-z]+(-[a-z]+)*|/[0-9A-Za-z]{1,62})+");

    @Test
    void never_break_the_server_and_what_does_not_fit_is_named(@TempDir Path data) {
        try (RunningServer server = RunningServer.in(data)) {
            List<String> keys = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                keys.add(server.keyOf("caller" + caller));
            }
            JsonNode tools = server.client(keys.getFirst())
                    .initialised()
                    .request("tools/list", "{}")
                    .path("tools");
            server.spotify().log().clear();

            List<List<String>> problems = Crowd.of(
                    CALLERS,
                    caller -> problems(
                            server.client(keys.get(caller)).initialised(), tools, new Random(caller), CALLS / CALLERS));

            assertThat(problems.stream().flatMap(List::stream)).isEmpty();
            assertThat(server.spotify().log().entries().stream().map(RequestLog.Entry::path))
                    .isNotEmpty()
                    .allMatch(path -> UNALTERED.matcher(path).matches());
        }
    }

    private static List<String> problems(McpCaller client, JsonNode tools, RandomGenerator random, int calls) {
        List<String> problems = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            JsonNode tool = tools.get(random.nextInt(tools.size()));
            JsonNode schema = tool.path("inputSchema");
            MadeUpArguments made = random.nextBoolean()
                    ? MadeUpArguments.fitting(schema, random)
                    : MadeUpArguments.broken(schema, random);
            var params = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", tool.path("name").stringValue())
                    .set("arguments", made.arguments());
            String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + params + "}";
            String problem = problem(client.post(body), made);
            if (!problem.isEmpty()) {
                problems.add(problem + " for " + params);
            }
        }
        return problems;
    }

    /** Empty when there is none. */
    private static String problem(HttpResponse<String> answer, MadeUpArguments made) {
        if (answer.statusCode() != 200) {
            return answer.statusCode() + " " + answer.body();
        }
        JsonNode result = McpCaller.message(answer).path("result");
        if (made.wrong().isEmpty()) {
            return result.has("content") ? "" : "no result " + answer.body();
        }
        JsonNode error = result.path("structuredContent").path("error");
        String field = error.path("field").stringValue("");
        // Of two that do not fit, the first is named: made-up texts often are no ids.
        boolean named = error.path("code").stringValue("").equals("invalid_argument")
                && error.path("message").stringValue("").contains(field)
                && (field.equals(made.wrong().get()) || made.arguments().has(argument(field)));
        return result.path("isError").asBoolean() && named ? "" : "not named: " + answer.body();
    }

    /** Of "uris[0]" and of "filters.year" the argument they stand in. */
    private static String argument(String field) {
        return field.replaceFirst("[.\\[].*", "");
    }
}
