package dev.spotifymcp.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.persistence.sealing.KeySource.Given;
import dev.spotifymcp.persistence.sealing.KeySource.KeptIn;
import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingKeys {

    private static final Cell CELL = new Cell("things", "sealed", "alice");
    private static final SpotifyToken TOKEN = new SpotifyToken("BQsecret");

    @TempDir
    Path temporary;

    private DataDirectory directory;
    private KeptIn source;
    private Path file;

    @BeforeEach
    void an_empty_directory() {
        directory = new DataDirectory(temporary.resolve("data"));
        source = new KeptIn(directory);
        file = directory.file("token-encryption-key.json");
    }

    @Test
    void a_key_is_made_once_and_found_again() {
        byte[] sealed = source.vaultOrNew().seal(TOKEN, CELL);

        Vault again = new KeptIn(directory).vaultOrNew();

        assertThat(again.open(sealed, CELL, SpotifyToken::new)).contains(TOKEN);
    }

    @Test
    void its_file_is_its_owners_alone_and_the_only_one() throws IOException {
        source.vaultOrNew();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.path()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void looking_for_a_key_makes_none() {
        assertThat(source.vault()).isEmpty();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void of_many_who_make_a_key_at_once_all_get_the_same() {
        var sealed = Crowd.of(20, caller -> source.vaultOrNew().seal(TOKEN, CELL));

        Vault vault = source.vault().orElseThrow();
        assertThat(sealed)
                .allSatisfy(bytes ->
                        assertThat(vault.open(bytes, CELL, SpotifyToken::new)).contains(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rw--w----"})
    void a_file_that_others_can_touch_is_refused(String mode) throws IOException {
        source.vaultOrNew();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatThrownBy(source::vaultOrNew)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("TOKEN_ENCRYPTION_KEY", file.toString(), "chmod 600");
    }

    @Test
    void a_link_is_refused_even_to_a_good_key() throws IOException {
        source.vaultOrNew();
        Files.move(file, temporary.resolve("elsewhere"));
        Files.createSymbolicLink(file, temporary.resolve("elsewhere"));

        assertThatThrownBy(source::vault)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("is not a plain file");
    }

    @Test
    void a_link_to_nowhere_is_refused_and_nothing_made_behind_it() throws IOException {
        Files.createSymbolicLink(directory.made().file("token-encryption-key.json"), temporary.resolve("elsewhere"));

        assertThatThrownBy(source::vaultOrNew).isInstanceOf(UnusableSetting.class);

        assertThat(temporary.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void a_truncated_file_is_refused_and_stays_as_it_is() throws IOException {
        source.vaultOrNew();
        String half = Files.readString(file).substring(0, 100);
        Files.writeString(file, half);

        assertThatThrownBy(source::vaultOrNew)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll(file.toString(), "holds no Tink AEAD keyset");
        assertThat(file).hasContent(half);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        source.vaultOrNew();
        Files.writeString(file, "\n");

        assertThatThrownBy(source::vaultOrNew)
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void a_given_text_that_is_no_key_is_refused_without_being_repeated() {
        var given = new Given(new KeysetText("{\"sesame\":\"open\"}"));

        assertThatThrownBy(given::vault)
                .isInstanceOfSatisfying(
                        UnusableSetting.class,
                        refusal -> assertThat(refusal.variable()).isEqualTo("TOKEN_ENCRYPTION_KEY"))
                .hasMessageNotContaining("sesame");
        assertThat(given.toString()).doesNotContain("sesame");
    }

    @Test
    void the_session_secret_is_made_once_and_found_again() throws IOException {
        SessionSecret secret = SessionSecret.keptIn(directory);

        assertThat(SessionSecret.keptIn(directory)).isEqualTo(secret);
        assertThat(secret.reveal()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.file("session-secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_session_secret_that_was_cut_short_is_refused() throws IOException {
        SessionSecret.keptIn(directory);
        Files.writeString(directory.file("session-secret-key"), "x".repeat(31));

        assertThatThrownBy(() -> SessionSecret.keptIn(directory))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("SESSION_SECRET_KEY", "shorter than 32");
    }
}
