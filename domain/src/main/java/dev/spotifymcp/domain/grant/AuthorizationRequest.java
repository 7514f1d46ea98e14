package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Scope;
import java.util.Set;
import java.util.stream.Stream;

/** What a client asks a person for, found to be in order (RFC 6749, section 4.1.1). */
public record AuthorizationRequest(
        OAuthClientId client,
        RedirectUri redirectUri,
        ClientState state,
        Set<Scope> scopes,
        ResourceIndicator resource,
        CodeChallenge challenge) {

    public AuthorizationRequest {
        scopes = Set.copyOf(scopes);
    }

    /**
     * The part of a request whose trouble only the person can be told about: while client and redirect URI are in doubt,
     * sending the browser there would make us an open redirector (RFC 6749, section 4.1.2.1). A state that we cannot
     * give back counts with them.
     */
    public record ReturnAddress(RedirectUri redirectUri, ClientState state) {}

    /** Where the answer goes, whatever it will be. */
    public static Ruling<ReturnAddress> returnAddress(
            OAuthClient client, Parameters parameters, PrivateSchemes allowed) {
        return parameters
                .required("redirect_uri")
                .then(text -> RedirectUri.parse(text, allowed))
                .then(asked -> client.mayRedirectTo(asked)
                        ? Ruling.granted(asked)
                        : Ruling.refused(new GrantRefusal.UnregisteredRedirectUri()))
                .then(asked -> ClientState.read(parameters).map(state -> new ReturnAddress(asked, state)));
    }

    /** The rest of the request; its trouble is told to the client. */
    public static Ruling<AuthorizationRequest> read(
            OAuthClientId client, ReturnAddress back, Parameters parameters, ResourceIndicator ours) {
        return isPlain(parameters)
                .then(plain -> CodeChallenge.read(parameters))
                .then(challenge -> RequestedScopes.read(parameters)
                        .then(scopes -> ours.read(parameters)
                                .map(resource -> new AuthorizationRequest(
                                        client, back.redirectUri(), back.state(), scopes, resource, challenge))));
    }

    /** Codes in the query and nothing else: other ways put tokens where they leak (RFC 9700, section 2.1.2). */
    private static Ruling<Parameters> isPlain(Parameters parameters) {
        return parameters
                .required("response_type")
                .then(type -> type.equals("code")
                        ? parameters.optional("response_mode")
                        : Ruling.refused(new GrantRefusal.UnsupportedResponseType()))
                .then(mode -> mode.orElse("query").equals("query")
                        ? withoutRequestObject(parameters)
                        : Ruling.refused(new GrantRefusal.UnusableParameter("response_mode", "must be query")));
    }

    private static Ruling<Parameters> withoutRequestObject(Parameters parameters) {
        // What is asked for could differ inside of a request object, and request_uri would have us fetch it.
        return Stream.of("request", "request_uri")
                .filter(parameters.values()::containsKey)
                .findFirst()
                .<Ruling<Parameters>>map(
                        name -> Ruling.refused(new GrantRefusal.UnusableParameter(name, "is not supported")))
                .orElseGet(() -> Ruling.granted(parameters));
    }
}
