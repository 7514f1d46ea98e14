package dev.spotifymcp.mcp.tools;

import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client before which a person sits who always answers the same, and remembers what they were asked and told. */
public record AskedPerson(String answer, List<String> asked, List<Integer> told) implements Client {

    /** Somebody who says yes to everything. */
    public static AskedPerson whoAgrees() {
        return whoSays("{\"action\": \"accept\", \"content\": {\"confirm\": true}}");
    }

    /** Somebody who answers with this. */
    public static AskedPerson whoSays(String answer) {
        return new AskedPerson(answer, new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void progress(int done, int total) {
        told.add(done);
    }

    @Override
    public void log(LogLevel level, String words) {
        throw new AssertionError("nothing is logged");
    }

    @Override
    public boolean canAnswer(Question.Kind kind) {
        return kind == Question.Kind.FORM;
    }

    @Override
    public Map<String, ObjectNode> ask(Map<String, Question> questions) {
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            asked.add(question.params().path("message").asString());
            answers.put(name, (ObjectNode) JsonMapper.shared().readTree(answer));
        });
        return answers;
    }
}
