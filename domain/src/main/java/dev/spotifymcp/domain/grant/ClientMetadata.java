package dev.spotifymcp.domain.grant;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client says of itself, when it registers or in its document (RFC 7591, section 2). Nothing of it is checked yet.
 *
 * @param name {@code client_name}; empty when it gave none
 * @param authMethod {@code token_endpoint_auth_method}; empty when it gave none
 * @param grantTypes empty when it gave none
 * @param responseTypes empty when it gave none
 * @param links its {@code client_uri}, {@code logo_uri} and the like; never fetched, never shown
 */
public record ClientMetadata(
        String name,
        List<String> redirectUris,
        String authMethod,
        List<String> grantTypes,
        List<String> responseTypes,
        List<String> links) {

    /** Most redirect URIs that one client can have. */
    public static final int MOST_REDIRECT_URIS = 10;

    private static final Set<String> GRANT_TYPES = Set.of("authorization_code", "refresh_token");
    private static final int LONGEST_LINK = 2_000;

    public ClientMetadata {
        redirectUris = List.copyOf(redirectUris);
        grantTypes = List.copyOf(grantTypes);
        responseTypes = List.copyOf(responseTypes);
        links = List.copyOf(links);
    }

    /** The redirect URIs, if they and everything else can be accepted. */
    Ruling<List<RedirectUri>> check(PrivateSchemes allowed) {
        if (redirectUris.isEmpty() || redirectUris.size() > MOST_REDIRECT_URIS) {
            return unusable("a client has 1 to " + MOST_REDIRECT_URIS + " redirect URIs");
        }
        if (!grantTypes.isEmpty()
                && !(GRANT_TYPES.containsAll(grantTypes) && grantTypes.contains("authorization_code"))) {
            return unusable("the grant types are authorization_code and refresh_token");
        }
        if (!responseTypes.stream().allMatch("code"::equals)) {
            return unusable("the only response type is code");
        }
        if (!links.stream().allMatch(ClientMetadata::isPage)) {
            return unusable("links to pages about the client start with https://");
        }
        return read(redirectUris.stream().distinct().map(text -> RedirectUri.parse(text, allowed)));
    }

    private static Ruling<List<RedirectUri>> read(Stream<Ruling<RedirectUri>> rulings) {
        return rulings.reduce(
                Ruling.granted(List.of()),
                (all, next) -> all.then(list -> next.map(
                        one -> Stream.concat(list.stream(), Stream.of(one)).toList())),
                (all, none) -> all);
    }

    private static boolean isPage(String link) {
        try {
            return link.length() <= LONGEST_LINK
                    && (link.startsWith("https://") || link.startsWith("http://"))
                    && new URI(link).getHost() != null;
        } catch (URISyntaxException noLink) {
            return false;
        }
    }

    static <T> Ruling<T> unusable(String problem) {
        return Ruling.refused(new GrantRefusal.UnusableMetadata(problem));
    }
}
