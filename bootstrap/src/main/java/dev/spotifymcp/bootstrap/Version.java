package dev.spotifymcp.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The version this program was built as. */
final class Version {

    private Version() {}

    static String current() {
        try (InputStream file = Version.class.getResourceAsStream("/version.properties")) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(file, "the build puts version.properties on the class path"));
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new IllegalStateException("version.properties cannot be read", unreadable);
        }
    }
}
