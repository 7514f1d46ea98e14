package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.web.bearer.Recognised.Known;
import dev.spotifymcp.web.bearer.Recognised.Means;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Somebody who has been let in.
 *
 * @param challenge what leads a client from here to a better credential
 * @param still whether the credential would let them in again
 */
record Visit(Known visitor, Recognition recognition, Challenge challenge, BooleanSupplier still) implements Standing {

    @Override
    public boolean holds() {
        return still.getAsBoolean();
    }

    /** With what they have already: a client that asked for the new alone would lose the old by it. */
    @Override
    public Optional<Demand> more(Scope needed) {
        Set<Scope> together = EnumSet.of(needed);
        together.addAll(visitor.caller().scopes());
        return switch (visitor.means()) {
            case Means.Key key -> Optional.empty();
            case Means.Token token -> Optional.of(new Demand(challenge.forScopes(together)));
            case Means.ForeignToken token -> Optional.of(new Demand(challenge.forScopes(together)));
        };
    }

    @Override
    public Optional<Demand> anew() {
        return switch (visitor.means()) {
            case Means.Key key -> Optional.empty();
            case Means.Token(var grant) -> {
                recognition.end(grant);
                yield Optional.of(new Demand(challenge.because("invalid_token")));
            }
            // A login there would change nothing at Spotify.
            case Means.ForeignToken token -> Optional.empty();
        };
    }
}
