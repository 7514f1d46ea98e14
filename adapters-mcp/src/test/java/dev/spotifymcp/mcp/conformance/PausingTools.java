package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Call;
import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.Question.Kind;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Tools whose calls end with questions and go on when the answers are brought (SEP-2322). */
final class PausingTools {

    private static final String PREFIX = "test_input_required_result_";
    private static final Question NAME = Ask.person("What is your name?", "name", "string");
    private static final Question CONFIRM = Ask.person("Please confirm", "ok", "boolean");

    private PausingTools() {}

    static List<Tool> all() {
        return List.of(
                pausing("elicitation", "Asks the person.", PausingTools::greet),
                pausing("sampling", "Asks the model.", PausingTools::ask),
                pausing("list_roots", "Asks for the client's folders.", PausingTools::roots),
                pausing("request_state", "Asks to confirm.", call -> "state-ok: " + confirmed(call)),
                pausing("multiple_inputs", "Asks three things at once.", PausingTools::askAtOnce),
                pausing("multi_round", "Asks one thing after another.", PausingTools::askInTurn),
                pausing("tampered_state", "Asks to confirm.", call -> "integrity-ok: " + confirmed(call)),
                pausing("capabilities", "Asks what the client can answer.", PausingTools::askWhatCanBeAnswered));
    }

    private static Tool pausing(String name, String description, Function<Call, String> act) {
        return FixtureTool.named(
                PREFIX + name, description, call -> ToolResult.shown(new Content.Text(act.apply(call))));
    }

    private static String greet(Call call) {
        return "Hello, " + filledIn(call.client().ask("user_name", NAME), "name") + "!";
    }

    private static String ask(Call call) {
        return said(call.client().ask("capital_question", Ask.model("What is the capital of France?", 100)));
    }

    private static String roots(Call call) {
        return call.client().ask("client_roots", Ask.roots()).path("roots").toString();
    }

    private static String confirmed(Call call) {
        return filledIn(call.client().ask("confirm", CONFIRM), "ok");
    }

    private static String askAtOnce(Call call) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("user_name", NAME);
        questions.put("greeting", Ask.model("Generate a greeting", 50));
        questions.put("client_roots", Ask.roots());
        return call.client().ask(questions).toString();
    }

    private static String askInTurn(Call call) {
        ObjectNode first = call.client().ask("step1", Ask.person("Step 1: What is your name?", "name", "string"));
        ObjectNode second =
                call.client().ask("step2", Ask.person("Step 2: What is your favorite color?", "color", "string"));
        return filledIn(first, "name") + " likes " + filledIn(second, "color") + ".";
    }

    private static String askWhatCanBeAnswered(Call call) {
        Map<String, Question> questions = new LinkedHashMap<>();
        if (call.client().canAnswer(Kind.FORM)) {
            questions.put("elicit_input", NAME);
        }
        if (call.client().canAnswer(Kind.SAMPLING)) {
            questions.put("sample_input", Ask.model("Sample request", 50));
        }
        return call.client().ask(questions).toString();
    }

    private static String filledIn(ObjectNode answer, String field) {
        return answer.path("content").path(field).asString();
    }

    private static String said(ObjectNode answer) {
        return answer.path("content").path("text").asString();
    }
}
