package dev.spotifymcp.domain.account;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Where random text comes from; letters and digits only, so that it survives URLs, headers and shells. */
public record SecretSource(RandomGenerator random) {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static SecretSource secure() {
        return new SecretSource(new SecureRandom());
    }

    public String text(int characters) {
        return random.ints(characters, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** 256 bits. */
    public String secret() {
        return text(Secret.CHARACTERS);
    }

    /** An identifier nobody can guess or collide with, but no secret: 131 bits. */
    public String id() {
        return text(22);
    }
}
