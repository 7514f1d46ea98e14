package dev.spotifymcp.mcp.registry;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Listens to nothing and answers nothing. */
record SilentClient() implements Client {

    @Override
    public void progress(int done, int total) {}

    @Override
    public void log(LogLevel level, String words) {}

    @Override
    public boolean canAnswer(Question.Kind kind) {
        return false;
    }

    @Override
    public Map<String, ObjectNode> ask(Map<String, Question> questions) {
        throw new CannotAnswer(questions.values().iterator().next().kind());
    }
}
