package dev.spotifymcp.domain.grant;

import java.nio.charset.StandardCharsets;

/** The {@code state} of a client, given back to it exactly as it came; empty when there was none. */
public record ClientState(String value) {

    /** Most characters: each waiting authorization keeps its own. */
    public static final int MOST_CHARACTERS = 10_000;

    public ClientState {
        if (!isKeepable(value)) {
            throw new IllegalArgumentException("a state has " + MOST_CHARACTERS + " characters at most, and no U+0000");
        }
    }

    static Ruling<ClientState> read(Parameters parameters) {
        return parameters
                .optional("state")
                .map(state -> state.orElse(""))
                .then(text -> isKeepable(text)
                        ? Ruling.granted(new ClientState(text))
                        : Ruling.refused(new GrantRefusal.UnusableParameter(
                                "state", "must have " + MOST_CHARACTERS + " characters at most")));
    }

    /** U+0000 and halves of surrogate pairs do not survive a database, and what is changed must not be sent back. */
    private static boolean isKeepable(String text) {
        return text.length() <= MOST_CHARACTERS
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
