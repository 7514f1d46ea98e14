package dev.spotifymcp.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file from the jar, and a fingerprint by which its version is told from every other. */
final class Asset {

    private final String type;
    private final byte[] content;
    private final String version;

    private Asset(String type, byte[] content) {
        this.type = type;
        this.content = content;
        this.version = fingerprint(content);
    }

    static Asset load(String name, String type) {
        try (var file = Optional.ofNullable(Asset.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("the jar lacks " + name))) {
            return new Asset(type, file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    String version() {
        return version;
    }

    /** As {@code ETag} carries it. */
    String tag() {
        return '"' + version + '"';
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
