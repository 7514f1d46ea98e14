package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.SigningKeys;
import dev.spotifymcp.domain.grant.SigningKeyset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Signing keys that live as long as the test. */
public final class InMemorySigningKeys implements SigningKeys {

    private final Deque<SigningKeyset> kept = new ArrayDeque<>();

    @Override
    public synchronized Optional<SigningKeyset> find() {
        return Optional.ofNullable(kept.peekLast());
    }

    @Override
    public synchronized SigningKeyset keep(SigningKeyset successor) {
        long version = find().map(SigningKeyset::version).orElse(0L);
        if (successor.version() == version + 1) {
            kept.add(successor);
        }
        return kept.getLast();
    }
}
