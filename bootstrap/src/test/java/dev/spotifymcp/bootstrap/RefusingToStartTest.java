package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.persistence.sealing.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What production does not start with, however well it would do on a laptop. */
class RefusingToStartTest {

    private static final String SESSION_KEY = "pA7gGmXv0bT4Qy9Zr1Lk8Wc3Nd6Hs5Je";
    private static final String KEYSET = keyset();

    @TempDir
    private Path data;

    @Test
    void what_is_right_passes() {
        assertThat(run(complete())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SPOTIFY_CLIENT_ID | -",
                "TOKEN_ENCRYPTION_KEY | -",
                "TOKEN_ENCRYPTION_KEY | hush-hush",
                "TOKEN_ENCRYPTION_KEY | {}",
                "SESSION_SECRET_KEY | -",
                "SESSION_SECRET_KEY | hush-hush-too-short",
                "SESSION_SECRET_KEY | hush-hush-change-me-hush-hush-change-me",
                "SESSION_SECRET_KEY | hush-hush-your-secret-key-hush-hush-1234",
                "SESSION_SECRET_KEY | hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh",
                "SESSION_SECRET_KEY | an-example-of-32-bytes-or-more-hush-hush",
                "BASE_URL | http://hush-hush.example",
                "BASE_URL | http://10.0.0.1:8001",
                "BASE_URL | ftp://hush-hush.example",
                "SPOTIFY_REDIRECT_URI | http://hush-hush.example/auth/callback",
                "SPOTIFY_REDIRECT_URI | http://localhost:8001/auth/callback",
                "SPOTIFY_ACCOUNTS_URL | http://hush-hush.example",
                "SPOTIFY_API_URL | http://hush-hush.example/v1",
                "DATABASE_URL | jdbc:h2:mem:hush-hush",
                "DATABASE_URL | JDBC:oracle:hush-hush",
                "DATABASE_URL | mysql://hush-hush@db/x",
                "ALLOWED_ORIGINS | *",
                "ALLOWED_ORIGINS | https://*.hush-hush.example",
                "ALLOWED_ORIGINS | https://hush-hush.example/path",
                "ALLOWED_ORIGINS | null",
                "TRUSTED_PROXIES | 0.0.0.0/0",
                "TRUSTED_PROXIES | 10.0.0.0/8, ::/0",
                "RATE_LIMIT_PER_USER | none",
                "RATE_LIMIT_PER_USER | 0/min",
                "RATE_LIMIT_ANONYMOUS | -1/min",
                "MANAGEMENT_PORT | 8001",
                "MANAGEMENT_PORT | 70000",
                "SHUTDOWN_DELAY | 60",
                "SHUTDOWN_DELAY | hush-hush",
                "TRANSPORT | carrier-pigeon",
                "MCP_PATH | /metrics",
                "OIDC_AUDIENCE | hush-hush",
                "SESSION_SECRET_KEY_FILE | /nowhere/hush-hush",
            })
    void a_setting_that_production_would_regret_is_named_and_never_shown(String variable, String value) {
        Map<String, String> variables = complete();
        variables.remove(variable);
        if (value != null) {
            variables.put(variable, value);
        }

        assertThat(run(variables)).startsWith(variable.replace("_FILE", "")).doesNotContain("hush-hush", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"SESSION_SECRET_KEY, change-me-change-me-change-me-change-me", "BASE_URL, http://internal.example"})
    void a_real_process_ends_with_2_within_ten_seconds(String variable, String value)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.environment().putAll(complete());
        builder.environment().put(variable, value);
        builder.redirectErrorStream(true);

        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // On a machine that does nothing else it takes one.
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(said).contains(variable).doesNotContain(value);
        } finally {
            process.destroyForcibly();
        }
    }

    private Map<String, String> complete() {
        return new HashMap<>(Map.of(
                "ENVIRONMENT",
                "prod",
                "SPOTIFY_CLIENT_ID",
                "abc123",
                "BASE_URL",
                "https://music.test",
                "DATA_DIR",
                data.toString(),
                "TOKEN_ENCRYPTION_KEY",
                KEYSET,
                "SESSION_SECRET_KEY",
                SESSION_KEY));
    }

    /** What it says before it ends with 2; nothing when the check passes. */
    private static String run(Map<String, String> variables) {
        var err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of("check"),
                new Environment(variables),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(said.isEmpty() ? 0 : 2);
        return said;
    }

    private static String keyset() {
        return Vault.newKeyset().reveal();
    }
}
