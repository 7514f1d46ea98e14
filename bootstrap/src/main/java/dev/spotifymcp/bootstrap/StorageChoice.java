package dev.spotifymcp.bootstrap;

import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.persistence.StorageSettings;
import dev.spotifymcp.persistence.sealing.KeySource;
import dev.spotifymcp.persistence.sealing.KeysetText;
import dev.spotifymcp.persistence.sealing.SessionSecret;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where things are kept and under which keys. Nothing is opened or made before it is asked for, so that {@code --help}
 * and a wrong setting leave no traces on the disk.
 */
record StorageChoice(Supplier<StorageSettings> storage, Supplier<Secret> sessionKey) {

    private static final int SHORTEST_SESSION_KEY = 32;

    /** The operator's text of {@code SESSION_SECRET_KEY}. */
    private static final class GivenSessionKey extends Secret {
        GivenSessionKey(String text) {
            super(text);
        }
    }

    static StorageChoice from(Environment environment, Stage stage) {
        var directory = new DataDirectory(Path.of(environment.text("DATA_DIR").orElse("data")));
        Optional<DatabaseUrl> url = environment.text("DATABASE_URL").map(DatabaseUrl::parse);
        Optional<KeysetText> sealingKey =
                given(environment, stage, "TOKEN_ENCRYPTION_KEY").map(KeysetText::new);
        Optional<Secret> sessionKey =
                given(environment, stage, "SESSION_SECRET_KEY").map(StorageChoice::sessionKey);
        return new StorageChoice(
                () -> new StorageSettings(
                        url.orElseGet(() -> DatabaseUrl.embedded(directory)),
                        sealingKey
                                .<KeySource>map(KeySource.Given::new)
                                .orElseGet(() -> new KeySource.KeptIn(directory.made()))),
                () -> sessionKey.orElseGet(() -> SessionSecret.keptIn(directory.made())));
    }

    /** For demonstrations: nothing outlives the process. */
    static StorageChoice fleeting(Secret sessionKey) {
        return new StorageChoice(StorageSettings::inMemory, () -> sessionKey);
    }

    private static Optional<String> given(Environment environment, Stage stage, String name) {
        Optional<String> key = environment.text(name);
        if (stage == Stage.PROD && key.isEmpty()) {
            throw new BadSetting(name, "is not set; with ENVIRONMENT=prod none is generated");
        }
        return key;
    }

    private static Secret sessionKey(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SESSION_KEY) {
            throw new BadSetting("SESSION_SECRET_KEY", "must have " + SHORTEST_SESSION_KEY + " bytes or more");
        }
        return new GivenSessionKey(text);
    }
}
