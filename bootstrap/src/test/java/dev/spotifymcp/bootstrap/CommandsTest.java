package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line and its exit codes. */
class CommandsTest {

    private static final String SECRET_VALUE = "hush-hush-1234567890";

    @TempDir
    private Path data;

    /** What a run left: its exit code, and what it wrote where. */
    private record Run(int code, String out, String err) {}

    @Test
    void help_and_version_say_so_on_standard_output() {
        assertThat(run(Map.of(), "--help").out()).contains("--demo", "SPOTIFY_CLIENT_ID");
        assertThat(run(Map.of(), "--version").out()).matches("spotify-mcp \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void an_unknown_command_is_refused() {
        Run run = run(Map.of(), "serve");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SPOTIFY_CLIENT_ID | -",
                "SPOTIFY_CLIENT_ID | not/letters?",
                "SPOTIFY_REDIRECT_URI | http://localhost:8001/auth/callback",
                "SPOTIFY_REDIRECT_URI | http://example.com/auth/callback",
                "SPOTIFY_API_MODE | hush-hush-1234567890",
                "SPOTIFY_API_URL | ht tp://hush-hush-1234567890",
                "SPOTIFY_ACCOUNTS_URL | hush-hush-1234567890",
                "DATABASE_URL | mysql://root:hush-hush-1234567890@db/x",
                "TOKEN_ENCRYPTION_KEY | hush-hush-1234567890",
                "SESSION_SECRET_KEY | hush-hush-1234567890",
                "BASE_URL | ftp://hush-hush-1234567890",
                "BASE_URL | https://user:hush-hush-1234567890@host",
                "PORT | 99999",
                "PORT | hush-hush-1234567890",
                "MAX_CONNECTIONS_PER_ADDRESS | 0",
                "TRUSTED_PROXIES | proxy.example",
                "TRUSTED_PROXIES | 10.0.0.0/33",
                "RATE_LIMIT_ANONYMOUS | 60",
                "RATE_LIMIT_ANONYMOUS | 0/min",
                "RATE_LIMIT_ANONYMOUS | 60/day",
                "MAX_CONNECTIONS_PER_ADDRESS | hush-hush-1234567890",
                "MCP_PATH | mcp",
                "MCP_PATH | /claude-mcp",
                "MCP_PATH | /account/mcp",
                "OIDC_ISSUER | http://hush-hush-1234567890.example",
                "OIDC_ISSUER | hush-hush-1234567890",
                "OIDC_AUDIENCE | hush-hush-1234567890",
                "OIDC_ACCOUNT_CLAIM | hush-hush-1234567890",
                "TRANSPORT | pigeon",
                "ENVIRONMENT | hush-hush-1234567890",
                "LOG_LEVEL | hush-hush-1234567890",
                "LOG_FORMAT | hush-hush-1234567890",
            })
    void a_wrong_setting_is_named_and_never_shown(String variable, String value) {
        Map<String, String> variables = complete();
        variables.remove(variable);
        if (value != null) {
            variables.put(variable, value);
        }

        Run run = run(variables, "check");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(variable).doesNotContain(SECRET_VALUE).doesNotContain("\tat ");
    }

    @Test
    void another_issuer_is_trusted_for_tokens_that_are_for_us_and_name_an_account() {
        Map<String, String> variables = complete();
        variables.put("OIDC_ISSUER", "https://id.example");
        assertThat(run(variables, "check").err()).startsWith("OIDC_AUDIENCE ");

        variables.put("OIDC_AUDIENCE", "spotify-mcp");
        variables.put("OIDC_ACCOUNT_CLAIM", "iss");
        assertThat(run(variables, "check").err()).startsWith("OIDC_ACCOUNT_CLAIM ");

        variables.remove("OIDC_ACCOUNT_CLAIM");
        assertThat(run(variables, "check").code()).isZero();
    }

    @Test
    void production_does_not_start_without_its_keys() {
        Map<String, String> variables = complete();
        variables.put("ENVIRONMENT", "prod");
        assertThat(run(variables, "check").err()).contains("TOKEN_ENCRYPTION_KEY");

        variables.put("TOKEN_ENCRYPTION_KEY", "{}");
        assertThat(run(variables, "check").err()).contains("SESSION_SECRET_KEY");
    }

    @Test
    void a_setting_may_come_from_a_file_but_not_twice() throws Exception {
        Path file = Files.writeString(data.resolve("id"), "abc123\n");
        Map<String, String> variables = complete();
        variables.remove("SPOTIFY_CLIENT_ID");
        variables.put("SPOTIFY_CLIENT_ID_FILE", file.toString());
        assertThat(run(variables, "check").code()).isZero();

        variables.put("SPOTIFY_CLIENT_ID", "abc123");
        assertThat(run(variables, "check").code()).isEqualTo(2);
    }

    @Test
    void check_reports_and_migrate_makes_the_tables() {
        assertThat(run(complete(), "check").out()).contains("settings: fine", "empty");
        assertThat(run(complete(), "migrate").out()).contains("up to date");
        assertThat(run(complete(), "check").out()).contains("up to date");
    }

    @Test
    void nothing_is_written_to_standard_output_while_serving() {
        PrintStream console = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try (RunningServer server = RunningServer.in(data)) {
            server.clientOf("alice").call("get_user_playlists", Map.of());
        } finally {
            System.setOut(console);
        }
        assertThat(captured.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Map<String, String> complete() {
        return new HashMap<>(Map.of("SPOTIFY_CLIENT_ID", "abc123", "DATA_DIR", data.toString()));
    }

    private static Run run(Map<String, String> variables, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(arguments),
                new Environment(variables),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
