package dev.spotifymcp.web.issuer;

import dev.spotifymcp.domain.account.PublicUrl;
import java.net.URI;
import java.util.Set;

/**
 * An issuer that the operator trusts.
 *
 * @param name its URL, compared as it is written: {@code iss} of its tokens
 * @param audience what {@code aud} of its tokens has to hold, so that tokens for others do not count here
 * @param accountClaim the claim in which it says whose Spotify account a token is for
 */
public record Issuer(String name, String audience, String accountClaim) {

    /** Where a person's Spotify account stands unless the operator says otherwise. */
    public static final String USUAL_ACCOUNT_CLAIM = "spotify_user_id";

    /** Claims that mean something else already (RFC 7519, section 4.1). */
    private static final Set<String> TAKEN = Set.of("iss", "aud", "exp", "nbf", "iat", "jti", "scope", "scp");

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** @throws IllegalArgumentException if the parts cannot be those of an issuer */
    public Issuer {
        if (!isFetchable(URI.create(name)) || name.contains("?") || name.contains("#")) {
            throw new IllegalArgumentException("an issuer is an https URL without query and fragment");
        }
        if (audience.isBlank() || accountClaim.isBlank() || TAKEN.contains(accountClaim)) {
            throw new IllegalArgumentException("an issuer has an audience, and a claim of its own for accounts");
        }
    }

    /** Where it describes itself (OpenID Connect Discovery 1.0, section 4). */
    URI discovery() {
        return URI.create((name.endsWith("/") ? name.substring(0, name.length() - 1) : name) + DISCOVERY);
    }

    /** Over https, or on this machine: whoever can change the keys on their way signs whatever they like. */
    static boolean isFetchable(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && PublicUrl.isLoopbackName(host));
    }
}
