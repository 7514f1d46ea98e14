package dev.spotifymcp.domain.grant;

import java.util.Locale;

/** The words by which an OAuth server says no: RFC 6749 (4.1.2.1 and 5.2), RFC 7591 (3.2.2), RFC 8707 (2). */
public enum OAuthError {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    INVALID_SCOPE,
    INVALID_TARGET,
    INVALID_REDIRECT_URI,
    INVALID_CLIENT_METADATA,
    UNSUPPORTED_GRANT_TYPE,
    UNSUPPORTED_RESPONSE_TYPE,
    ACCESS_DENIED,
    TEMPORARILY_UNAVAILABLE;

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
