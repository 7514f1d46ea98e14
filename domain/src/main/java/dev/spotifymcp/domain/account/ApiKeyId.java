package dev.spotifymcp.domain.account;

/** The public part of an API key; it may be shown, listed and logged. */
public record ApiKeyId(String value) {

    static final int CHARACTERS = 12;

    public ApiKeyId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a key id is " + CHARACTERS + " letters and digits");
        }
    }

    /** Whether this text can be an id. */
    static boolean isOne(String text) {
        if (text.length() != CHARACTERS) {
            return false;
        }
        for (int at = 0; at < CHARACTERS; at++) {
            if (SecretSource.ALPHABET.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
