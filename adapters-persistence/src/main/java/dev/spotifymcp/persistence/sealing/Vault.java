package dev.spotifymcp.persistence.sealing;

import dev.spotifymcp.domain.account.Secret;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Seals secrets and private text, and opens them again, with authenticated encryption. When something does not open, it
 * asks whether other keys have taken the place of its own meanwhile, and goes on with those.
 */
public final class Vault {

    /** The environment variable that holds the keyset. */
    public static final String VARIABLE = "TOKEN_ENCRYPTION_KEY";

    private final UnaryOperator<Keyset> inForce;
    private final LongAdder unreadable = new LongAdder();
    private volatile Keyset keys;

    /** @param inForce the keys that count by now, for whoever has these */
    Vault(Keyset keys, UnaryOperator<Keyset> inForce) {
        this.keys = keys;
        this.inForce = inForce;
    }

    /** The vault that this keyset opens, now and for ever; empty when the text is no AEAD keyset. */
    static Optional<Vault> of(KeysetText keyset) {
        return Keyset.of(keyset).map(keys -> new Vault(keys, UnaryOperator.identity()));
    }

    /** A new keyset with one key. */
    public static KeysetText newKeyset() {
        return Keyset.fresh().text();
    }

    /** What may be written into this cell; sealing the same secret twice gives different bytes. */
    public byte[] seal(Secret secret, Cell cell) {
        return sealText(secret.reveal(), cell);
    }

    /** The same for what lets nobody act, and yet concerns nobody else. */
    public byte[] sealText(String text, Cell cell) {
        return keys.seal(text, cell);
    }

    /** The secret that was sealed for this cell; empty when these bytes were not, or not with our keys. */
    public <S extends Secret> Optional<S> open(byte[] sealed, Cell cell, Function<String, S> secret) {
        return openText(sealed, cell).map(secret);
    }

    /**
     * The text that was sealed for this cell; empty when these bytes were not, or not with our keys.
     *
     * @throws dev.spotifymcp.domain.answer.StorageFault when it is us who have the wrong keys by now
     */
    public Optional<String> openText(byte[] sealed, Cell cell) {
        Optional<String> text = keys.open(sealed, cell);
        return text.isPresent() ? text : openedWithLaterKeys(sealed, cell);
    }

    /** So many times something did not open, since this vault was made. */
    public long unreadable() {
        return unreadable.sum();
    }

    Keyset keys() {
        return keys;
    }

    private Optional<String> openedWithLaterKeys(byte[] sealed, Cell cell) {
        keys = inForce.apply(keys);
        Optional<String> text = keys.open(sealed, cell);
        if (text.isEmpty()) {
            unreadable.increment();
        }
        return text;
    }
}
