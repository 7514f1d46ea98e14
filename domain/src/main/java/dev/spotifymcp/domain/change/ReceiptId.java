package dev.spotifymcp.domain.change;

import dev.spotifymcp.domain.account.SecretSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one change of one user's. It may be shown and logged: for anybody else it names nothing. */
public record ReceiptId(String value) {

    /** Short, since models copy it; 71 bits, since it need not be secret but must not collide. */
    private static final int CHARACTERS = 12;

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{" + CHARACTERS + "}");

    public ReceiptId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a receipt's id is " + CHARACTERS + " letters and digits");
        }
    }

    public static ReceiptId fresh(SecretSource source) {
        return new ReceiptId(source.text(CHARACTERS));
    }

    /** The id this text is; empty when it is none. */
    public static Optional<ReceiptId> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReceiptId(text)) : Optional.empty();
    }
}
