package dev.spotifymcp.persistence.settings;

import dev.spotifymcp.persistence.settings.DatabaseUrl.Engine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads H2 URLs, and sees to it that the settings our data depends on are in force whatever was written. */
final class H2Url {

    static final String PREFIX = "jdbc:h2:";

    private static final String DATABASE_NAME = "spotify-mcp";
    private static final String DEFAULT_USER = "sa";

    private static final String FILE_SYSTEM = "async:";

    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\);");
    private static final Pattern FILE = Pattern.compile("file:(?<path>.*)|(?![A-Za-z]{2,}:)(?<bare>.*)");

    private H2Url() {}

    static DatabaseUrl in(DataDirectory directory) {
        String path = directory.file(DATABASE_NAME).toString();
        if (path.contains(";")) {
            throw new UnusableSetting(DataDirectory.VARIABLE, "must not contain a semicolon");
        }
        return parse(PREFIX + "file:" + path);
    }

    static DatabaseUrl inMemory() {
        return parse(PREFIX + "mem:");
    }

    static DatabaseUrl parse(String text) {
        String[] parts = SEPARATOR.split(text.substring(PREFIX.length()), -1);
        String location = location(parts[0]);
        Map<String, String> settings = settings(parts);
        String user = unescaped(settings.getOrDefault("USER", DEFAULT_USER));
        String password = unescaped(settings.getOrDefault("PASSWORD", ""));
        settings.keySet().removeAll(Set.of("USER", "PASSWORD"));
        settings.putAll(inForce(location));
        return new DatabaseUrl(
                Engine.H2, jdbc(location, settings), user, password.isBlank() ? null : new DatabasePassword(password));
    }

    /** Empty where the data is elsewhere. */
    static Optional<Path> file(String jdbc) {
        String location = SEPARATOR.split(jdbc.substring(PREFIX.length()), -1)[0];
        return location.startsWith(FILE_SYSTEM)
                ? Optional.of(Path.of(location.substring(FILE_SYSTEM.length()) + ".mv.db"))
                : Optional.empty();
    }

    private static Map<String, String> settings(String[] parts) {
        Map<String, String> settings = new LinkedHashMap<>();
        Arrays.stream(parts).skip(1).filter(part -> !part.isBlank()).forEach(part -> {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            settings.put(name.strip().toUpperCase(Locale.ROOT), equals < 0 ? "" : part.substring(equals + 1));
        });
        return settings;
    }

    /**
     * H2's own file channel closes for everybody when one caller's thread is interrupted, and the database with it;
     * the asynchronous one does not. A memory database without a name would be another one for every connection.
     */
    private static String location(String given) {
        var file = FILE.matcher(given);
        if (file.matches()) {
            return FILE_SYSTEM + (file.group("path") == null ? file.group("bare") : file.group("path"));
        }
        return given.equals("mem:") ? given + UUID.randomUUID() : given;
    }

    private static Map<String, String> inForce(String location) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("MODE", "PostgreSQL");
        settings.put("DATABASE_TO_LOWER", "TRUE");
        // Otherwise H2 writes half a second behind what it has acknowledged, and a killed process loses that.
        settings.put("WRITE_DELAY", "0");
        // Otherwise H2 closes on SIGTERM by itself, under requests that are still being answered.
        settings.put("DB_CLOSE_ON_EXIT", "FALSE");
        // Otherwise H2 keeps a log of its own beside the database, with statements in it.
        settings.put("TRACE_LEVEL_FILE", "0");
        if (location.startsWith("mem:")) {
            settings.put("DB_CLOSE_DELAY", "-1");
        }
        return settings;
    }

    private static String jdbc(String location, Map<String, String> settings) {
        var url = new StringBuilder(PREFIX).append(location);
        settings.forEach(
                (name, value) -> url.append(';').append(name).append('=').append(value));
        return url.toString();
    }

    private static String unescaped(String text) {
        return text.replace("\\;", ";").replace("\\\\", "\\");
    }
}
