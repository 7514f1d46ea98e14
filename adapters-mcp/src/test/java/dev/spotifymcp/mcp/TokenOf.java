package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Standing;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How the bearer of an access token stands: their client can get a larger one, and lead them through a new login. */
record TokenOf(AtomicInteger ended) implements Standing {

    static TokenOf aClient() {
        return new TokenOf(new AtomicInteger());
    }

    @Override
    public boolean holds() {
        return ended.get() == 0;
    }

    @Override
    public Optional<Demand> more(Scope needed) {
        return Optional.of(new Demand("Bearer scope=\"" + needed.value() + "\""));
    }

    @Override
    public Optional<Demand> anew() {
        ended.incrementAndGet();
        return Optional.of(new Demand("Bearer error=\"invalid_token\""));
    }
}
