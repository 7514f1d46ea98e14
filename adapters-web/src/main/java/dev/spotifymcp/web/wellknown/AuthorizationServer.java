package dev.spotifymcp.web.wellknown;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.web.oauth.OAuthPaths;
import dev.spotifymcp.web.token.KeyPublication;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the authorization server says of itself (RFC 8414, section 2). Nothing that works is left out, and nothing is in
 * it that does not.
 */
record AuthorizationServer(
        String issuer,
        String authorizationEndpoint,
        String tokenEndpoint,
        String registrationEndpoint,
        String revocationEndpoint,
        String jwksUri,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> grantTypesSupported,
        List<String> codeChallengeMethodsSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthMethodsSupported,
        boolean authorizationResponseIssParameterSupported,
        boolean clientIdMetadataDocumentSupported,
        List<String> scopesSupported) {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("none", "client_secret_post", "client_secret_basic");

    static AuthorizationServer at(PublicUrl issuer) {
        return new AuthorizationServer(
                issuer.base().toString(),
                issuer.at(OAuthPaths.AUTHORIZE).toString(),
                issuer.at(OAuthPaths.TOKEN).toString(),
                issuer.at(OAuthPaths.REGISTER).toString(),
                issuer.at(OAuthPaths.REVOKE).toString(),
                issuer.at(KeyPublication.PATH).toString(),
                List.of("code"),
                List.of("query"),
                List.of("authorization_code", "refresh_token"),
                List.of("S256"),
                CLIENT_AUTHENTICATION,
                CLIENT_AUTHENTICATION,
                true,
                true,
                Stream.concat(Arrays.stream(Scope.values()).map(Scope::value), Stream.of("offline_access"))
                        .toList());
    }
}
