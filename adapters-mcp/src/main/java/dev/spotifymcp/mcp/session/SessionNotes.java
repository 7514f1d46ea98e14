package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.NoteName;
import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.mcp.registry.LogLevel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the replicas tell each other of a session: that it has ended, what its client wants to hear of, and answers. */
record SessionNotes(Notes notes, Duration lifetime, InstantSource clock) {

    private static final String ENDED = "ended";
    private static final String UNANSWERED = "";

    /** What the SDK names its requests. */
    private static final Pattern QUESTION = Pattern.compile("[0-9a-f-]{1,100}");

    /** In characters, of up to three bytes each. */
    private static final int LONGEST_ANSWER = Notes.MOST_BYTES / 3;

    /** What is known of a session. */
    sealed interface Known {

        record Ended() implements Known {}

        /** Its client wants log messages of this level and above. */
        record Wants(LogLevel level) implements Known {}
    }

    void end(Session session) {
        leave(session.user(), about(session.id()), ENDED, lifetime);
    }

    void wants(Session session, LogLevel level) {
        leave(session.user(), about(session.id()), level.label(), lifetime);
    }

    /** Empty when there is nothing to know. */
    Optional<Known> known(UserId user, McpSessionId id) {
        return notes.find(user, about(id), clock.instant())
                .map(text -> LogLevel.of(text).<Known>map(Known.Wants::new).orElseGet(Known.Ended::new));
    }

    void watch(Session session, List<String> uris) {
        leave(session.user(), watchedBy(session.id()), String.join("\n", uris), lifetime);
    }

    /** The URIs of the resources whose changes the session's client wants to hear of. */
    List<String> watched(Session session) {
        return notes.find(session.user(), watchedBy(session.id()), clock.instant()).stream()
                .flatMap(String::lines)
                .toList();
    }

    /** Says that somebody waits for the answer to this question. */
    void asked(UserId user, String question, Duration patience) {
        leave(user, answerTo(question), UNANSWERED, patience);
    }

    /** Leaves an answer to whoever waits for it. What nobody waits for is not kept: a client could fill our disks. */
    void answered(UserId user, String question, String answer, Duration patience) {
        if (QUESTION.matcher(question).matches()
                && answer.length() <= LONGEST_ANSWER
                && notes.find(user, answerTo(question), clock.instant()).isPresent()) {
            leave(user, answerTo(question), answer, patience);
        }
    }

    Optional<String> answer(UserId user, String question) {
        return notes.find(user, answerTo(question), clock.instant()).filter(text -> !text.equals(UNANSWERED));
    }

    private void leave(UserId user, NoteName name, String text, Duration time) {
        notes.leave(user, name, text, clock.instant().plus(time));
    }

    private static NoteName about(McpSessionId id) {
        return new NoteName("session/" + id.value());
    }

    private static NoteName watchedBy(McpSessionId id) {
        return new NoteName("watch/" + id.value());
    }

    private static NoteName answerTo(String question) {
        return new NoteName("answer/" + question);
    }
}
