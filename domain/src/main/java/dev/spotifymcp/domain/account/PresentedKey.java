package dev.spotifymcp.domain.account;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.util.Optional;

/**
 * A key as its holder shows it: {@code smcp_<id>_<secret>}, where the secret is 43 random characters and a checksum of
 * six, so that a typing error or a guess is turned away without asking the store.
 */
public record PresentedKey(Kind kind, ApiKeyId id, Text secret) {

    /** The secret part of a key, checksum included. */
    public static final class Text extends Secret {
        Text(String text) {
            super(text);
        }
    }

    public static PresentedKey fresh(Kind kind, SecretSource source) {
        String id = source.text(ApiKeyId.CHARACTERS);
        String random = source.secret();
        return new PresentedKey(kind, new ApiKeyId(id), new Text(random + Checksum.of(id + random)));
    }

    public static Optional<PresentedKey> parse(String text) {
        String[] parts = text.split("_", 4);
        return parts.length == 3 && ApiKeyId.isOne(parts[1]) && isUnbroken(parts[1], parts[2])
                ? kind(parts[0]).map(kind -> new PresentedKey(kind, new ApiKeyId(parts[1]), new Text(parts[2])))
                : Optional.empty();
    }

    private static boolean isUnbroken(String id, String secret) {
        if (secret.length() != Secret.CHARACTERS + Checksum.CHARACTERS) {
            return false;
        }
        String random = secret.substring(0, Secret.CHARACTERS);
        return secret.endsWith(Checksum.of(id + random));
    }

    private static Optional<Kind> kind(String prefix) {
        for (Kind kind : Kind.values()) {
            if (kind.prefix().equals(prefix)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The whole key, for the one moment it is shown. */
    public String reveal() {
        return kind.prefix() + "_" + id.value() + "_" + secret.reveal();
    }
}
