package dev.spotifymcp.mcp.stateless;

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

/** A client without a session: it is told what it has asked to be told, and brings answers along or not. */
final class AskedClient implements Client {

    private final Envelope envelope;
    private final Reply reply;
    private final JsonNode brought;
    private final ObjectNode answered = JsonNodeFactory.instance.objectNode();

    /** @param brought answers by the names of their questions, unchecked */
    AskedClient(Envelope envelope, Reply reply, JsonNode brought) {
        this.envelope = envelope;
        this.reply = reply;
        this.brought = brought;
    }

    @Override
    public void progress(int done, int total) {
        JsonNode token = envelope.progressToken();
        if (!token.isMissingNode()) {
            reply.say(Notifications.progress(token, done, total));
        }
    }

    @Override
    public void log(LogLevel level, String words) {
        if (envelope.logLevel().filter(level::reaches).isPresent()) {
            reply.say(Notifications.message(level.label(), words));
        }
    }

    @Override
    public Selection selection() {
        return reply.selection();
    }

    @Override
    public boolean canAnswer(Question.Kind kind) {
        return envelope.canAnswer(kind);
    }

    @Override
    public Map<String, ObjectNode> ask(Map<String, Question> questions) {
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        Map<String, Question> open = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            if (!canAnswer(question.kind())) {
                throw new CannotAnswer(question.kind());
            }
            if (brought.path(name) instanceof ObjectNode answer && question.isAnsweredBy(answer)) {
                answers.put(name, answer);
                answered.set(name, answer);
            } else {
                open.put(name, question);
            }
        });
        if (!open.isEmpty()) {
            throw new Unanswered(open);
        }
        return answers;
    }

    /** Only a new login of the person at Spotify helps this client. */
    void needsLogin() {
        reply.needsLogin();
    }

    /** The answers that were of use. */
    ObjectNode answered() {
        return answered;
    }
}
