package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.persistence.settings.DataDirectory;
import dev.spotifymcp.persistence.settings.UnusableSetting;
import java.util.Optional;

/** Where the sealing key comes from. */
public sealed interface KeySource {

    /**
     * The vault, when its key exists already.
     *
     * @throws UnusableSetting when there is something that cannot serve as a key
     */
    Optional<Vault> vault();

    /** The vault; its key is made if there is none. */
    Vault vaultOrNew();

    /** The operator gives it. */
    record Given(KeysetText keyset) implements KeySource {

        @Override
        public Optional<Vault> vault() {
            return Optional.of(vaultOrNew());
        }

        @Override
        public Vault vaultOrNew() {
            return Vault.of(keyset)
                    .orElseThrow(() -> new UnusableSetting(
                            Vault.VARIABLE,
                            "is no Tink AEAD keyset in cleartext; give the keyset's JSON, or the base64 of that"));
        }
    }

    /** A file beside the data holds it, and is made at the first start. For development only. */
    record KeptIn(DataDirectory directory) implements KeySource {

        static final String FILE = "token-encryption-key.json";

        @Override
        public Optional<Vault> vault() {
            return file().exists() ? Optional.of(vaultOf(file().read())) : Optional.empty();
        }

        @Override
        public Vault vaultOrNew() {
            return vaultOf(file().readOrMake(Vault::newKeyset));
        }

        private Vault vaultOf(String text) {
            return Vault.of(new KeysetText(text))
                    .orElseThrow(() -> file().unusable("holds no Tink AEAD keyset; put the right one back"));
        }

        private KeyFile file() {
            return new KeyFile(directory, FILE, Vault.VARIABLE);
        }
    }

    /** Nothing outlives the process, and neither does the key. For demonstrations and tests. */
    record Fleeting() implements KeySource {

        @Override
        public Optional<Vault> vault() {
            return Optional.empty();
        }

        @Override
        public Vault vaultOrNew() {
            return new Given(Vault.newKeyset()).vaultOrNew();
        }
    }
}
