package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.Scope;
import java.util.Optional;
import java.util.Set;

/** What a client wants at the token endpoint. */
public sealed interface TokenRequest {

    /**
     * Tokens for a code (RFC 6749, section 4.1.3).
     *
     * @param redirectUri as it was sent; empty when it was not, which OAuth 2.1 allows: PKCE binds the code already
     */
    record CodeExchange(AuthorizationCode code, String redirectUri, CodeVerifier verifier, ResourceIndicator resource)
            implements TokenRequest {

        boolean mayBeSentTo(RedirectUri issuedFor) {
            return redirectUri.isEmpty() || redirectUri.equals(issuedFor.value());
        }
    }

    /**
     * New tokens for a refresh token (RFC 6749, section 6).
     *
     * @param scopes what the new access token shall be narrowed to; empty for all there is
     */
    record Refresh(OAuthRefreshToken token, Set<Scope> scopes, ResourceIndicator resource) implements TokenRequest {

        public Refresh {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Reads the parameters of a request; {@code ours} is what tokens are good for here. */
    static Ruling<TokenRequest> read(Parameters parameters, ResourceIndicator ours) {
        return parameters.required("grant_type").then(type -> switch (type) {
            case "authorization_code" -> codeExchange(parameters, ours);
            case "refresh_token" -> refresh(parameters, ours);
            default -> Ruling.refused(new GrantRefusal.UnsupportedGrantType());
        });
    }

    private static Ruling<TokenRequest> codeExchange(Parameters parameters, ResourceIndicator ours) {
        return parameters
                .required("code")
                .then(TokenRequest::code)
                .then(code -> verifier(parameters)
                        .then(verifier -> parameters
                                .optional("redirect_uri")
                                .then(redirect -> ours.read(parameters)
                                        .map(resource ->
                                                new CodeExchange(code, redirect.orElse(""), verifier, resource)))));
    }

    private static Ruling<AuthorizationCode> code(String text) {
        return text.isBlank()
                ? Ruling.refused(new GrantRefusal.UnknownCode())
                : Ruling.granted(new AuthorizationCode(text));
    }

    private static Ruling<CodeVerifier> verifier(Parameters parameters) {
        return parameters
                .optional("code_verifier")
                .then(text -> text.flatMap(CodeChallenge::verifier)
                        .map(Ruling::granted)
                        // Not invalid_request: to the client the code is as good as wrong (RFC 7636, section 4.6).
                        .orElseGet(() -> Ruling.refused(new GrantRefusal.UnusableVerifier())));
    }

    private static Ruling<TokenRequest> refresh(Parameters parameters, ResourceIndicator ours) {
        return parameters
                .required("refresh_token")
                .then(TokenRequest::token)
                .then(token -> RequestedScopes.readNarrowing(parameters)
                        .then(scopes -> ours.read(parameters).map(resource -> new Refresh(token, scopes, resource))));
    }

    private static Ruling<OAuthRefreshToken> token(String text) {
        Optional<OAuthRefreshToken> token = OAuthRefreshToken.parse(text);
        return token.map(Ruling::granted).orElseGet(() -> Ruling.refused(new GrantRefusal.UnknownToken()));
    }
}
