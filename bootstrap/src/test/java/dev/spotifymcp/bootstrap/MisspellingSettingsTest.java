package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables that look like settings and are none. */
class MisspellingSettingsTest {

    private static final String VALUE = "hush-hush-1234567890";

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "DATABSE_URL, DATABASE_URL",
        "DATABASE_ULR, DATABASE_URL",
        "database_url, DATABASE_URL",
        "SPOTIFY_CLIENT_SECRT, SPOTIFY_CLIENT_SECRET",
        "SPOTIPY_CLIENT_ID, SPOTIFY_CLIENT_ID",
        "TOKEN_ENCRYPTION_KEY_FLIE, TOKEN_ENCRYPTION_KEY_FILE",
        "SESION_SECRET_KEY_FILE, SESSION_SECRET_KEY_FILE",
        "SESSION_SECRET, SESSION_SECRET_KEY",
        "SESSION_SECRET_FILE, SESSION_SECRET_KEY_FILE",
        "TRUSTED_PROXY, TRUSTED_PROXIES",
        "RATE_LIMIT_USER, RATE_LIMIT_PER_USER",
        "SHUTDOWN_DELAY_SECONDS, SHUTDOWN_DELAY",
        "ENVIROMENT, ENVIRONMENT",
        "ALLOWED_ORIGIN, ALLOWED_ORIGINS",
    })
    void what_was_meant_is_named(String written, String meant) {
        assertThat(Variables.slips(new Environment(Map.of(written, VALUE))))
                .containsExactly(written + " is no setting of this program; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOME",
                "HOSTNAME",
                "HISTFILE",
                "POST",
                "PATH",
                "PWD",
                "USER",
                "SHELL",
                "LOGNAME",
                "LANG",
                "LC_ALL",
                "TERM",
                "JAVA_HOME",
                "JAVA_TOOL_OPTIONS",
                "DATABASE_HOST",
                "DATA_HOME",
                "BASE_DIR",
                "LOG_FILE",
                "XDG_DATA_DIRS",
                "http_proxy",
                "SSL_CERT_FILE",
                "KUBERNETES_PORT",
                "SPOTIFY_MCP_PORT",
                "SPOTIFY_MCP_SERVICE_HOST",
                "SPOTIFY_API_PORT_8001_TCP_ADDR",
                "MANPATH",
                "CDPATH",
                "INVOCATION_ID",
                "NOTIFY_SOCKET",
                "STATE_DIRECTORY",
            })
    void what_others_set_on_a_machine_is_left_alone(String variable) {
        assertThat(Variables.slips(new Environment(Map.of(variable, VALUE)))).isEmpty();
    }

    @Test
    void a_setting_that_is_there_was_not_meant_by_another_name() {
        assertThat(Variables.slips(new Environment(Map.of("SESSION_SECRET", VALUE, "SESSION_SECRET_KEY_FILE", VALUE))))
                .isEmpty();
    }

    @Test
    void what_is_blank_is_not_there() {
        assertThat(Variables.slips(new Environment(Map.of("DATABSE_URL", " ")))).isEmpty();
    }

    @Test
    void check_tells_it_without_the_value_even_if_something_is_missing_because_of_it() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        int code = Main.run(
                List.of("check"),
                new Environment(Map.of("SPOTIFY_CLIENT_IDD", VALUE, "DATA_DIR", data.toString())),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("warning: SPOTIFY_CLIENT_IDD is no setting of this program; did you mean SPOTIFY_CLIENT_ID?")
                .doesNotContain(VALUE);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(VALUE);
    }

    @Test
    void the_readme_lists_the_settings_that_there_are() throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> Pattern.compile("`([A-Z_]{4,})`").matcher(cell).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(HashSet::new));

        // Kept for those who come from programs with several transports, and good for one value only.
        listed.add("TRANSPORT");
        assertThat(Variables.KNOWN).isEqualTo(listed);
    }
}
