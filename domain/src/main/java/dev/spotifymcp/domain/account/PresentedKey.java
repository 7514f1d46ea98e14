package dev.spotifymcp.domain.account;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder shows it: {@code smcp_<id>_<secret>}, where the secret is 43 random characters and a checksum of
 * six, so that a typing error or a guess is turned away without asking the store.
 */
public record PresentedKey(Kind kind, ApiKeyId id, Text secret) {

    private static final Pattern SHAPE = Pattern.compile("(smcp|smct)_([0-9A-Za-z]{%d})_([0-9A-Za-z]{%d})([0-9a-z]{6})"
            .formatted(ApiKeyId.CHARACTERS, Secret.CHARACTERS));

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
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !Checksum.of(parts.group(2) + parts.group(3)).equals(parts.group(4))) {
            return Optional.empty();
        }
        Kind kind = parts.group(1).equals(Kind.API_KEY.prefix()) ? Kind.API_KEY : Kind.CONNECT_TOKEN;
        return Optional.of(
                new PresentedKey(kind, new ApiKeyId(parts.group(2)), new Text(parts.group(3) + parts.group(4))));
    }

    /** The whole key, for the one moment it is shown. */
    public String reveal() {
        return kind.prefix() + "_" + id.value() + "_" + secret.reveal();
    }
}
