package dev.spotifymcp.persistence.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.spotifymcp.domain.account.Scope;
import java.util.Set;
import java.util.stream.Stream;

/** Scopes as they are stored: their words, with a space between them. */
public final class ScopeWords {

    private ScopeWords() {}

    public static String of(Set<Scope> scopes) {
        return scopes.stream().map(Scope::value).sorted().collect(joining(" "));
    }

    /** A word we no longer know allows nothing. */
    public static Set<Scope> read(String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(toUnmodifiableSet());
    }
}
