package dev.spotifymcp.domain.account;

/** The public part of an API key; it may be shown, listed and logged. */
public record ApiKeyId(String value) {

    static final int CHARACTERS = 12;

    public ApiKeyId {
        if (!value.matches("[0-9A-Za-z]{" + CHARACTERS + "}")) {
            throw new IllegalArgumentException("a key id is " + CHARACTERS + " letters and digits");
        }
    }
}
