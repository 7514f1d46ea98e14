package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.answer.StorageFault;

/**
 * Why an OAuth request gets nothing. Whoever is told on the wire hears {@link #error()} and no more: why exactly a code
 * or a token was refused would help somebody who guesses. No case holds text that a stranger chose, so all may be
 * logged.
 */
public sealed interface GrantRefusal {

    /** A parameter that has to be there is not. */
    record MissingParameter(String name) implements GrantRefusal {}

    /** A parameter came twice (RFC 6749, section 3.1). */
    record RepeatedParameter(String name) implements GrantRefusal {}

    /** {@code problem} is a sentence that goes on from the parameter's name. */
    record UnusableParameter(String name, String problem) implements GrantRefusal {}

    record UnsupportedResponseType() implements GrantRefusal {}

    record UnsupportedGrantType() implements GrantRefusal {}

    /** A scope that does not exist here. */
    record UnknownScope() implements GrantRefusal {}

    /** More than the grant allows was asked for with its refresh token. */
    record ScopeWidened(GrantId grant) implements GrantRefusal {}

    /** The token is wanted for something that is not this server, or not what the grant is for. */
    record WrongResource() implements GrantRefusal {}

    /** No such client, or it has expired. */
    record UnknownClient() implements GrantRefusal {}

    /** The secret is wrong, missing, or was sent in another way than the client registered. */
    record WrongClientProof() implements GrantRefusal {}

    /** What a client says of itself cannot be accepted; {@code problem} is a sentence. */
    record UnusableMetadata(String problem) implements GrantRefusal {}

    /** A redirect URI that no client may have. */
    record UnusableRedirectUri(RedirectUri.Problem problem) implements GrantRefusal {}

    /** A redirect URI that this client does not have. */
    record UnregisteredRedirectUri() implements GrantRefusal {}

    /** The document behind a client id cannot be had; {@code problem} is a sentence. */
    record UnusableDocument(String problem) implements GrantRefusal {}

    /** No authorization waits under this token in this browser: stale, answered, somebody else's, or made up. */
    record UnknownTransaction() implements GrantRefusal {}

    /** The person has not been asked, or not yet agreed. */
    record NotConsented() implements GrantRefusal {}

    /** The person declined, on our page or at Spotify. */
    record Declined() implements GrantRefusal {}

    record UnknownCode() implements GrantRefusal {}

    /** A PKCE verifier is missing or cannot be one. */
    record UnusableVerifier() implements GrantRefusal {}

    record CodeExpired(GrantId grant) implements GrantRefusal {}

    record CodeOfAnotherClient(GrantId grant) implements GrantRefusal {}

    record CodeForAnotherRedirect(GrantId grant) implements GrantRefusal {}

    record WrongVerifier(GrantId grant) implements GrantRefusal {}

    /** A code that had been redeemed before; its grant has been revoked (RFC 6749, section 4.1.2). */
    record CodeReplayed(GrantId grant) implements GrantRefusal {}

    /** Nothing we ever issued, or its grant is gone. */
    record UnknownToken() implements GrantRefusal {}

    record TokenOfAnotherClient(GrantId grant) implements GrantRefusal {}

    record GrantExpired(GrantId grant) implements GrantRefusal {}

    /** A retired token came back too late; its grant has been revoked (RFC 9700, section 4.14.2). */
    record TokenReused(GrantId grant) implements GrantRefusal {}

    /** A retired token came back more often than lost answers explain, but at once: nothing is revoked. */
    record TokenSpent(GrantId grant) implements GrantRefusal {}

    /** Spotify no longer lets us act for the person; the grant has been revoked, so that they are asked again. */
    record SpotifyConsentGone(GrantId grant) implements GrantRefusal {}

    /** The store did not answer in time. Trying again may help. */
    record StoreBusy(StorageFault fault) implements GrantRefusal {}

    /** The plain word for the wire. */
    default OAuthError error() {
        return switch (this) {
            case MissingParameter missing -> OAuthError.INVALID_REQUEST;
            case RepeatedParameter repeated -> OAuthError.INVALID_REQUEST;
            case UnusableParameter unusable -> OAuthError.INVALID_REQUEST;
            case UnregisteredRedirectUri unregistered -> OAuthError.INVALID_REQUEST;
            case UnknownTransaction unknown -> OAuthError.INVALID_REQUEST;
            case UnsupportedResponseType unsupported -> OAuthError.UNSUPPORTED_RESPONSE_TYPE;
            case UnsupportedGrantType unsupported -> OAuthError.UNSUPPORTED_GRANT_TYPE;
            case UnknownScope unknown -> OAuthError.INVALID_SCOPE;
            case ScopeWidened widened -> OAuthError.INVALID_SCOPE;
            case WrongResource wrong -> OAuthError.INVALID_TARGET;
            case UnknownClient unknown -> OAuthError.INVALID_CLIENT;
            case WrongClientProof wrong -> OAuthError.INVALID_CLIENT;
            case UnusableDocument unusable -> OAuthError.INVALID_CLIENT;
            case UnusableMetadata unusable -> OAuthError.INVALID_CLIENT_METADATA;
            case UnusableRedirectUri unusable -> OAuthError.INVALID_REDIRECT_URI;
            case NotConsented none -> OAuthError.ACCESS_DENIED;
            case Declined declined -> OAuthError.ACCESS_DENIED;
            case UnknownCode unknown -> OAuthError.INVALID_GRANT;
            case UnusableVerifier unusable -> OAuthError.INVALID_GRANT;
            case CodeExpired expired -> OAuthError.INVALID_GRANT;
            case CodeOfAnotherClient stolen -> OAuthError.INVALID_GRANT;
            case CodeForAnotherRedirect stolen -> OAuthError.INVALID_GRANT;
            case WrongVerifier stolen -> OAuthError.INVALID_GRANT;
            case CodeReplayed replayed -> OAuthError.INVALID_GRANT;
            case UnknownToken unknown -> OAuthError.INVALID_GRANT;
            case TokenOfAnotherClient stolen -> OAuthError.INVALID_GRANT;
            case GrantExpired expired -> OAuthError.INVALID_GRANT;
            case TokenReused reused -> OAuthError.INVALID_GRANT;
            case TokenSpent spent -> OAuthError.INVALID_GRANT;
            case SpotifyConsentGone gone -> OAuthError.INVALID_GRANT;
            case StoreBusy busy -> OAuthError.TEMPORARILY_UNAVAILABLE;
        };
    }
}
