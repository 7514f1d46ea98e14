package dev.spotifymcp.mcp.session;

import dev.spotifymcp.domain.account.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Issues session ids and recognises them. An id is 136 random bits and the moment it was issued, sealed for one user:
 * under anybody else's credential, or altered by one bit, it is as unknown as one that was made up.
 */
final class SessionIds {

    /** With 17 the whole id fills its last character of base64; spare bits there would spell one id in four ways. */
    private static final int RANDOM_BYTES = 17;

    private static final int CONTENT_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final int SEAL_BYTES = 32;
    private static final int CHARACTERS = (CONTENT_BYTES + SEAL_BYTES) * 8 / 6;

    // The key serves other purposes too; this keeps a seal made for one of them from passing here.
    private static final byte[] PURPOSE = "spotify-mcp/session-id/1".getBytes(StandardCharsets.US_ASCII);

    private final SessionKey key;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    SessionIds(SessionKey key, Duration lifetime) {
        this.key = key;
        this.lifetime = lifetime;
    }

    McpSessionId issue(UserId user, Instant now) {
        byte[] nonce = new byte[RANDOM_BYTES];
        random.nextBytes(nonce);
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(nonce)
                .putLong(now.getEpochSecond())
                .array();
        byte[] id = ByteBuffer.allocate(CONTENT_BYTES + SEAL_BYTES)
                .put(content)
                .put(seal(content, user))
                .array();
        return new McpSessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }

    /** Whether this id was issued to this user, by any replica, and has not outlived itself. */
    boolean isGood(McpSessionId id, UserId user, Instant now) {
        if (id.value().length() != CHARACTERS) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id.value());
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
        byte[] content = new byte[CONTENT_BYTES];
        byte[] seal = new byte[SEAL_BYTES];
        ByteBuffer.wrap(bytes).get(content).get(seal);
        return MessageDigest.isEqual(seal, seal(content, user))
                && now.isBefore(issued(content).plus(lifetime));
    }

    /** Asked only once the seal is known to be ours: a made-up moment may lie outside of time. */
    private static Instant issued(byte[] content) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(RANDOM_BYTES));
    }

    private byte[] seal(byte[] content, UserId user) {
        try {
            Mac mac = Mac.getInstance(SessionKey.ALGORITHM);
            mac.init(key.reveal());
            mac.update(PURPOSE);
            mac.update(content);
            return mac.doFinal(user.value().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + SessionKey.ALGORITHM, impossible);
        }
    }
}
