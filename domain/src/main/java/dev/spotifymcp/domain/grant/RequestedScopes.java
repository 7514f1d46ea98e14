package dev.spotifymcp.domain.grant;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.spotifymcp.domain.account.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scopes that clients ask for, as text (RFC 6749, section 3.3). */
public final class RequestedScopes {

    /**
     * For clients that ask for nothing in particular: to look and to play. Neither changes anything that stays; who
     * wants to write says so, then or when a tool asks for it.
     */
    public static final Set<Scope> USUAL = Set.of(Scope.READ, Scope.PLAYBACK);

    /** Asks for a refresh token, which every client gets; it permits nothing by itself. */
    private static final String OFFLINE = "offline_access";

    private RequestedScopes() {}

    /** What an authorization request asks for; the usual when it names nothing. */
    static Ruling<Set<Scope>> read(Parameters parameters) {
        return parameters
                .optional("scope")
                .then(RequestedScopes::parse)
                .map(scopes -> scopes.isEmpty() ? USUAL : scopes);
    }

    /** What a refresh asks for; empty when it names nothing and means all there is. */
    static Ruling<Set<Scope>> readNarrowing(Parameters parameters) {
        return parameters.optional("scope").then(RequestedScopes::parse);
    }

    /** Unknown words are refused rather than left out: a client would take them for granted, and fail later. */
    private static Ruling<Set<Scope>> parse(Optional<String> text) {
        List<String> words = text.stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> !word.isEmpty() && !word.equals(OFFLINE))
                .toList();
        Set<Scope> scopes =
                words.stream().flatMap(word -> Scope.of(word).stream()).collect(toUnmodifiableSet());
        return words.stream().allMatch(word -> Scope.of(word).isPresent())
                ? Ruling.granted(scopes)
                : Ruling.refused(new GrantRefusal.UnknownScope());
    }
}
