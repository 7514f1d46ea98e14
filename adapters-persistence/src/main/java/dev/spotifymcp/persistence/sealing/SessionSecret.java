package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.UnusableSetting;

/** What protects forms and cookies, when the operator gives none: a file beside the data. For development only. */
public final class SessionSecret extends Secret {

    /** The environment variable that the file stands in for. */
    public static final String VARIABLE = "SESSION_SECRET_KEY";

    private static final String FILE = "session-secret-key";
    private static final int SHORTEST = 32;

    private SessionSecret(String text) {
        super(text);
    }

    /**
     * The secret in this directory, made at the first call.
     *
     * @throws UnusableSetting when the file is open to others, a link, or too short to be one of ours
     */
    public static SessionSecret keptIn(DataDirectory directory) {
        var file = new KeyFile(directory, FILE, VARIABLE);
        String text =
                file.readOrMake(() -> new SessionSecret(SecretSource.secure().secret()));
        if (text.length() < SHORTEST) {
            throw file.unusable("is shorter than " + SHORTEST + " characters");
        }
        return new SessionSecret(text);
    }
}
