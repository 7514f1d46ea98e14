package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.Scope;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The {@code WWW-Authenticate} of an answer that asks for a credential (RFC 6750, section 3).
 *
 * @param parameters told with every challenge, such as {@code resource_metadata} and {@code scope}, by which OAuth
 *     clients find their way (RFC 9728, section 5.1)
 */
public record Challenge(Map<String, String> parameters) {

    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** Says no more than that one is needed. */
    public static Challenge plain() {
        return new Challenge(Map.of());
    }

    /**
     * Says where to ask for a token, and what for.
     *
     * @param metadata the address of the document about the protected resource
     */
    public static Challenge leadingTo(String metadata, Set<Scope> scopes) {
        return new Challenge(Map.of("resource_metadata", metadata, "scope", Scope.text(scopes)));
    }

    /** To a request that showed nothing; it is told no error, for it made none. */
    String toStranger() {
        return with(Map.of());
    }

    String because(String error) {
        return with(Map.of("error", error));
    }

    /** To somebody who is known, and may not do this; the scopes are all they have to ask for (RFC 6750, section 3.1). */
    String forScopes(Set<Scope> scopes) {
        return with(Map.of("error", "insufficient_scope", "scope", Scope.text(scopes)));
    }

    /** The same as {@link #because}, where what helps can be said. */
    String because(String error, String description) {
        return with(Map.of("error", error, "error_description", description));
    }

    private String with(Map<String, String> more) {
        var all = new TreeMap<>(parameters);
        all.putAll(more);
        String text = all.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=\"" + parameter.getValue() + '"')
                .collect(Collectors.joining(", "));
        return ("Bearer " + text).strip();
    }
}
