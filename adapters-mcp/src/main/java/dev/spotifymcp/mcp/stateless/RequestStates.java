package dev.spotifymcp.mcp.stateless;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.protocol.Message;
import dev.spotifymcp.mcp.seal.Purpose;
import dev.spotifymcp.mcp.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of calls that have asked something, for their clients to bring back: the answers so far. It is good for the
 * same user, method and arguments, and for a while; that it is used once only is not promised.
 */
record RequestStates(Seal seal, InstantSource clock) {

    /** A person may have to look something up before they answer. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private static final String UNTIL = "until";
    private static final String ANSWERS = "answers";

    /** The order in which a client writes its properties is no difference. */
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /** What changes from one round to the next. */
    private static final List<String> PER_ROUND = List.of("_meta", "inputResponses", "requestState");

    /** What the client is to bring back: it need not repeat what it has answered already. */
    String keep(ObjectNode answers, UserId user, Message.Request request) {
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put(UNTIL, clock.instant().plus(GOOD_FOR).getEpochSecond());
        state.set(ANSWERS, answers);
        return seal.close(
                Purpose.REQUEST_STATE, bound(user, request), state.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The answers so far; empty when the state was made up, altered, given to another, for another call, or too long ago. */
    Optional<ObjectNode> answers(String state, UserId user, Message.Request request) {
        return seal.open(Purpose.REQUEST_STATE, bound(user, request), state)
                .map(content -> (ObjectNode) JsonMapper.shared().readTree(content))
                .filter(read -> clock.instant()
                        .isBefore(Instant.ofEpochSecond(read.path(UNTIL).longValue())))
                .map(read -> read.withObject(ANSWERS));
    }

    private static String bound(UserId user, Message.Request request) {
        ObjectNode lasting = request.params().deepCopy();
        lasting.remove(PER_ROUND);
        return user.value() + " " + request.method() + " " + digest(SORTED.writeValueAsBytes(lasting));
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getUrlEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
