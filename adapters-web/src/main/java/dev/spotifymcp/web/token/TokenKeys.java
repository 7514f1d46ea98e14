package dev.spotifymcp.web.token;

import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.grant.SigningKeyset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The cluster's signing keys, at hand. Whoever finds them due for a change makes it, for everybody.
 *
 * <p>Nobody has to hear of a change at once: the key that signs from then on was published a month before, so a replica
 * that still has the version before knows it, and so does everybody who has a copy of the published keys.
 */
public final class TokenKeys {

    /** For so long one reading serves. */
    static final Duration READING = Duration.ofMinutes(1);

    private final SigningKeys store;
    private final InstantSource clock;
    private final AtomicReference<Holding> holding = new AtomicReference<>(new Holding.Nothing());

    private sealed interface Holding {

        record Nothing() implements Holding {}

        record Keys(SigningKeyset keyset, Keyring ring, Instant readAt) implements Holding {}
    }

    public TokenKeys(SigningKeys store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The public halves, as a JWK Set (RFC 7517, section 5). */
    public String publicKeys() {
        return ring().publicKeys();
    }

    Keyring ring() {
        Instant now = clock.instant();
        Holding held = holding.get();
        return switch (held) {
            case Holding.Keys keys when now.isBefore(keys.readAt().plus(READING)) -> keys.ring();
            case Holding.Keys keys -> read(keys, now);
            case Holding.Nothing nothing -> hold(stored(now), now);
        };
    }

    /** The ring stays as long as its keys do: it remembers what it has verified. */
    private Keyring read(Holding.Keys before, Instant now) {
        SigningKeyset keyset = stored(now);
        if (keyset.version() != before.keyset().version()) {
            return hold(keyset, now);
        }
        holding.set(new Holding.Keys(keyset, before.ring(), now));
        return before.ring();
    }

    private Keyring hold(SigningKeyset keyset, Instant now) {
        var ring = Keyring.of(keyset);
        holding.set(new Holding.Keys(keyset, ring, now));
        return ring;
    }

    private SigningKeyset stored(Instant now) {
        SigningKeyset keyset = store.find().orElseGet(() -> store.keep(SigningKeyset.first(KeyTexts.fresh(), now)));
        return keyset.isDueForChange(now) ? store.keep(keyset.changedTo(KeyTexts.movedOn(keyset.keys()), now)) : keyset;
    }
}
