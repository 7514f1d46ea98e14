package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.spotify.http.Encoding;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What people have agreed to, and what happens when they do. */
final class Consents {

    private record Pair(String listener, ClientId app) {}

    private final Map<Pair, Set<String>> given = new ConcurrentHashMap<>();
    private final Tokens tokens;

    Consents(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where the browser goes when this listener says yes. */
    URI approve(ConsentRequest request, String listener) {
        given.put(new Pair(listener, request.app()), request.scopes());
        return callback(request, "code", tokens.issueCode(request, listener));
    }

    /** Where the browser goes when anybody says no. */
    URI deny(ConsentRequest request) {
        return callback(request, "error", "access_denied");
    }

    boolean remembers(ConsentRequest request, String listener) {
        return given.getOrDefault(new Pair(listener, request.app()), Set.of()).containsAll(request.scopes())
                && given.containsKey(new Pair(listener, request.app()));
    }

    void forget(String listener) {
        given.keySet().removeIf(pair -> pair.listener().equals(listener));
    }

    private static URI callback(ConsentRequest request, String name, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(name, value);
        if (!request.state().isEmpty()) {
            query.put("state", request.state());
        }
        String joint = request.redirect().getRawQuery() == null ? "?" : "&";
        return URI.create(request.redirect() + joint + Encoding.pairs(query));
    }
}
