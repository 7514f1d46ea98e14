package dev.spotifymcp.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingSecrets {

    private static final Cell CELL = new Cell("things", "sealed", "alice");
    private static final SpotifyToken TOKEN = new SpotifyToken("BQsecret");

    private final Vault vault = vault(Vault.newKeyset());

    @Property(tries = 100)
    void whatever_is_sealed_comes_out_again(@ForAll @NotBlank String text) {
        var token = new SpotifyToken(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));

        byte[] sealed = vault.seal(token, CELL);

        assertThat(vault.open(sealed, CELL, SpotifyToken::new)).contains(token);
    }

    @Property(tries = 100)
    void so_does_any_other_text(@ForAll String text) {
        String proper = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        byte[] sealed = vault.sealText(proper, CELL);

        assertThat(vault.openText(sealed, CELL)).contains(proper);
        assertThat(vault.openText(sealed, new Cell("things", "sealed", "bob"))).isEmpty();
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertThat(vault.seal(TOKEN, CELL)).isNotEqualTo(vault.seal(TOKEN, CELL));
    }

    @Test
    void nothing_of_the_secret_shows() {
        assertThat(new String(vault.seal(TOKEN, CELL), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void it_opens_in_no_other_cell() {
        byte[] sealed = vault.seal(TOKEN, CELL);

        assertThat(vault.open(sealed, new Cell("things", "sealed", "bob"), SpotifyToken::new))
                .isEmpty();
        assertThat(vault.open(sealed, new Cell("things", "other", "alice"), SpotifyToken::new))
                .isEmpty();
        assertThat(vault.open(sealed, new Cell("others", "sealed", "alice"), SpotifyToken::new))
                .isEmpty();
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        byte[] sealed = vault.seal(TOKEN, CELL);

        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThat(vault.open(flipped, CELL, SpotifyToken::new))
                    .as("byte " + i)
                    .isEmpty();
        }
        assertThat(vault.open(new byte[0], CELL, SpotifyToken::new)).isEmpty();
    }

    @Test
    void it_opens_with_no_other_key() {
        byte[] sealed = vault(Vault.newKeyset()).seal(TOKEN, CELL);

        assertThat(vault.open(sealed, CELL, SpotifyToken::new)).isEmpty();
    }

    @Test
    void a_keyset_with_a_new_primary_key_still_opens_what_the_old_one_sealed() throws GeneralSecurityException {
        KeysetHandle old = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        byte[] sealed = vault(text(old)).seal(TOKEN, CELL);
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        KeysetHandle rotated = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.importKey(fresh.getPrimary().getKey()).makePrimary())
                .build();

        Vault later = vault(text(rotated));

        assertThat(later.open(sealed, CELL, SpotifyToken::new)).contains(TOKEN);
        byte[] resealed = later.seal(TOKEN, CELL);
        assertThat(vault(text(old)).open(resealed, CELL, SpotifyToken::new)).isEmpty();
    }

    @Test
    void a_keyset_may_come_as_json_or_in_base64_of_either_alphabet() {
        KeysetText json = Vault.newKeyset();
        byte[] bytes = ("\n" + json.reveal() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] sealed = vault(json).seal(TOKEN, CELL);

        assertThat(Vault.of(new KeysetText(" " + json.reveal() + "\n"))).isPresent();
        for (Base64.Encoder encoder : new Base64.Encoder[] {
            Base64.getEncoder(),
            Base64.getMimeEncoder(),
            Base64.getUrlEncoder(),
            Base64.getUrlEncoder().withoutPadding()
        }) {
            Vault same = vault(new KeysetText(encoder.encodeToString(bytes)));
            assertThat(same.open(sealed, CELL, RefreshToken::new)).contains(new RefreshToken("BQsecret"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesame",
                "{}",
                "{\"primaryKeyId\":1,\"key\":[]}",
                "{\"primaryKeyId\":1374828216,\"key\":[{\"keyData\":{\"typeUrl\":\"type.googleapis.com/google",
                "c2VzYW1l",
                "not base64!"
            })
    void anything_else_is_no_keyset(String text) {
        assertThat(Vault.of(new KeysetText(text))).isEmpty();
    }

    @Test
    void a_keyset_for_another_purpose_is_no_keyset() throws GeneralSecurityException {
        KeysetHandle mac = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG, MacConfig2026.get());
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(mac, MacConfig2026.get(), InsecureSecretKeyAccess.get());

        assertThat(Vault.of(new KeysetText(json))).isEmpty();
    }

    private static Vault vault(KeysetText keyset) {
        return Vault.of(keyset).orElseThrow();
    }

    private static KeysetText text(KeysetHandle keys) throws GeneralSecurityException {
        return new KeysetText(
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
    }
}
