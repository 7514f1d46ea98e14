package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.mcp.registry.Question;
import java.util.Map;

/** Ends a call that cannot go on before its client has answered. No fault, so it carries no stack trace. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Question> questions;

    Unanswered(Map<String, Question> questions) {
        super("unanswered", null, false, false);
        this.questions = questions;
    }

    Map<String, Question> questions() {
        return questions;
    }
}
