package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.registry.Question;
import dev.spotifymcp.mcp.seal.Purpose;
import dev.spotifymcp.mcp.seal.Seal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Issues session ids and knows them again, whichever replica has issued them. An id says when its session began and what
 * its client can answer, sealed for its user: nothing has to be stored for it, and nobody else can use it.
 */
final class SessionIds {

    private static final int CONTENT_BYTES = Long.BYTES + Byte.BYTES;

    private final Seal seal;
    private final Duration lifetime;

    SessionIds(Seal seal, Duration lifetime) {
        this.seal = seal;
        this.lifetime = lifetime;
    }

    McpSessionId issue(UserId user, Set<Question.Kind> answers, Instant now) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(now.getEpochSecond())
                .put(flags(answers))
                .array();
        return new McpSessionId(seal.close(Purpose.SESSION, user.value(), content));
    }

    /** What the session's client can answer; empty if no replica has issued the id to this user, or it is too old. */
    Optional<Set<Question.Kind>> read(McpSessionId id, UserId user, Instant now) {
        return seal.open(Purpose.SESSION, user.value(), id.value())
                .map(ByteBuffer::wrap)
                .filter(content -> now.isBefore(end(Instant.ofEpochSecond(content.getLong()))))
                .map(content -> answers(content.get()));
    }

    /** When a session that began then is over. */
    Instant end(Instant begun) {
        return begun.plus(lifetime);
    }

    private static byte flags(Set<Question.Kind> answers) {
        return (byte) answers.stream().mapToInt(SessionIds::flag).sum();
    }

    private static Set<Question.Kind> answers(byte flags) {
        Set<Question.Kind> answers = EnumSet.noneOf(Question.Kind.class);
        Arrays.stream(Question.Kind.values())
                .filter(kind -> (flags & flag(kind)) != 0)
                .forEach(answers::add);
        return answers;
    }

    private static int flag(Question.Kind kind) {
        return switch (kind) {
            case FORM -> 1;
            case URL -> 2;
            case SAMPLING -> 4;
            case ROOTS -> 8;
        };
    }
}
