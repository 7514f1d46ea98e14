package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Notifications;
import dev.spotifymcp.mcp.registry.CannotAnswer;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.LogLevel;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.transport.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client with a session: it is asked on the stream of its request, and the call waits for what it posts. */
record SessionClient(Session session, JsonNode progressToken, Reply reply, Questions questions) implements Client {

    /** A person who has closed the window has answered, too. */
    private static final String CANCEL = "cancel";

    @Override
    public void progress(int done, int total) {
        if (progressToken.isString() || progressToken.isIntegralNumber()) {
            reply.say(Notifications.progress(progressToken, done, total));
        }
    }

    @Override
    public void log(LogLevel level, String words) {
        if (level.reaches(session.level())) {
            reply.say(Notifications.message(level.label(), words));
        }
    }

    @Override
    public Selection selection() {
        return reply.selection();
    }

    @Override
    public boolean canAnswer(Question.Kind kind) {
        return session.answers().contains(kind);
    }

    @Override
    public Map<String, ObjectNode> ask(Map<String, Question> asked) {
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        asked.forEach((name, question) -> {
            if (!canAnswer(question.kind())) {
                throw new CannotAnswer(question.kind());
            }
            ObjectNode answer = questions.ask(question);
            answers.put(name, question.isAnsweredBy(answer) ? answer : unanswered(question));
        });
        return answers;
    }

    /** Only a new login of the person at Spotify helps this client. */
    void needsLogin() {
        reply.needsLogin();
    }

    /** What counts as the answer where there is none worth the name. */
    private static ObjectNode unanswered(Question question) {
        return switch (question.kind()) {
            case FORM, URL -> JsonNodeFactory.instance.objectNode().put("action", CANCEL);
            case SAMPLING, ROOTS -> throw new CannotAnswer(question.kind());
        };
    }
}
