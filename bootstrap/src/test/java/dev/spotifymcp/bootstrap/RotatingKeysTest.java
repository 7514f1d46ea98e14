package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.persistence.sealing.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that changes the sealing key. */
class RotatingKeysTest {

    @TempDir
    private Path directory;

    private Map<String, String> variables;
    private Path out;

    /** What a run left: its exit code, and what it wrote. */
    private record Run(int code, String said) {}

    @BeforeEach
    void a_server_with_a_key_of_its_own() {
        out = directory.resolve("new-keys.json");
        variables = new HashMap<>(Map.of(
                "SPOTIFY_CLIENT_ID",
                "abc123",
                "DATA_DIR",
                directory.resolve("data").toString()));
    }

    @Test
    void a_key_from_the_environment_is_followed_by_a_file_that_says_what_to_do_with_it() throws IOException {
        variables.put("TOKEN_ENCRYPTION_KEY", Vault.newKeyset().reveal());
        run("migrate");

        Run begun = run("rotate-keys", "--out", out.toString());

        assertThat(begun.code()).as(begun.said()).isZero();
        assertThat(begun.said()).contains(out.toString(), "TOKEN_ENCRYPTION_KEY", "run rotate-keys again");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(run("check").code()).isZero();

        variables.put("TOKEN_ENCRYPTION_KEY", Files.readString(out));
        assertThat(run("check").code()).isZero();
        Run finished =
                run("rotate-keys", "--out", directory.resolve("alone.json").toString());
        assertThat(finished.said()).contains("finished");
        variables.put("TOKEN_ENCRYPTION_KEY", Files.readString(directory.resolve("alone.json")));
        assertThat(run("check").code()).isZero();
    }

    @Test
    void without_a_place_for_the_new_key_nothing_is_done() {
        String key = Vault.newKeyset().reveal();
        variables.put("TOKEN_ENCRYPTION_KEY", key);
        run("migrate");

        Run refused = run("rotate-keys");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).startsWith("--out").doesNotContain(key);
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        variables.put("TOKEN_ENCRYPTION_KEY", Vault.newKeyset().reveal());
        Files.writeString(out, "somebody's");

        assertThat(run("rotate-keys", "--out", out.toString()).code()).isEqualTo(2);

        assertThat(out).hasContent("somebody's");
    }

    @Test
    void a_key_file_is_replaced() throws IOException {
        Path file = Files.writeString(
                directory.resolve("key.json"), Vault.newKeyset().reveal());
        variables.put("TOKEN_ENCRYPTION_KEY_FILE", file.toString());
        String before = Files.readString(file);

        assertThat(run("rotate-keys").code()).isZero();
        String between = Files.readString(file);
        assertThat(run("rotate-keys").said()).contains("finished");

        assertThat(List.of(before, between, Files.readString(file))).doesNotHaveDuplicates();
        assertThat(run("check").code()).isZero();
    }

    @Test
    void so_is_the_file_that_the_server_made_for_itself() throws IOException {
        run("rotate-keys");
        Path file = directory.resolve("data").resolve("token-encryption-key.json");
        String before = Files.readString(file);

        assertThat(run("rotate-keys").code()).isZero();

        assertThat(file).content().isNotEqualTo(before);
        assertThat(run("check").code()).isZero();
    }

    @Test
    void other_options_are_refused() {
        assertThat(run("rotate-keys", "--force").code()).isEqualTo(2);
    }

    private Run run(String... arguments) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Main.run(List.of(arguments), new Environment(variables), stream, stream);
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }
}
