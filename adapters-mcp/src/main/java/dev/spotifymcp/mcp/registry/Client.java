package dev.spotifymcp.mcp.registry;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The client at the other end of a call, as far as a call may talk to it while it lasts. */
public interface Client {

    /** So many of so many steps are done. Told to a client that has asked to be told. */
    void progress(int done, int total);

    /** Something for whoever watches the client's log. Told from the level on that the client wants. */
    void log(LogLevel level, String words);

    /** Which of the tools it wants to see. */
    default Selection selection() {
        return Selection.everything();
    }

    /** Whether this client can answer questions of this kind. */
    boolean canAnswer(Question.Kind kind);

    /**
     * Asks the client, or the person before it, and returns the answers under the names of their questions.
     *
     * <p>A client without a session is asked by ending the call: the client calls again, with the answers, and the call
     * begins anew. This method then returns the second time only. So nothing may be changed before the last question is
     * answered, and the same arguments have to lead to the same questions.
     *
     * @throws CannotAnswer if the client has not said that it can answer questions of that kind
     */
    Map<String, ObjectNode> ask(Map<String, Question> questions);

    /** Asks one question. */
    default ObjectNode ask(String name, Question question) {
        ObjectNode answer = ask(Map.of(name, question)).get(name);
        if (answer == null) {
            throw new IllegalStateException("a question that was asked has an answer");
        }
        return answer;
    }

    /** A client that listens to nothing and answers nothing. */
    static Client silent() {
        return new SilentClient();
    }
}
