package dev.spotifymcp.domain.account;

import java.util.Set;

/** Who is calling, proven: the user, and what the credential they came with allows. */
public record Caller(UserId user, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
