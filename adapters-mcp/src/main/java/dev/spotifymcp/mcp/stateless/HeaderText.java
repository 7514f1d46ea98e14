package dev.spotifymcp.mcp.stateless;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Text in a header. What a header cannot hold is written {@code =?base64?…?=}, both markers in lower case; anything else
 * is what it is (revision 2026-07-28, "Standard headers").
 */
final class HeaderText {

    private static final String BEFORE = "=?base64?";
    private static final String AFTER = "?=";

    private HeaderText() {}

    /** The text; empty when it is marked as encoded but cannot be decoded. */
    static Optional<String> read(String header) {
        String value = header.strip();
        if (value.length() < BEFORE.length() + AFTER.length() || !value.startsWith(BEFORE) || !value.endsWith(AFTER)) {
            return Optional.of(value);
        }
        return decoded(value.substring(BEFORE.length(), value.length() - AFTER.length()));
    }

    /** Strictly: whatever reads the header before us must not read something else. */
    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64)
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
