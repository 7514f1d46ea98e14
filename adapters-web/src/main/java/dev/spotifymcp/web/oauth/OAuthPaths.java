package dev.spotifymcp.web.oauth;

/** Where the authorization server is. */
public final class OAuthPaths {

    public static final String AUTHORIZE = "/oauth/authorize";
    public static final String CONSENT = "/oauth/consent";
    public static final String TOKEN = "/oauth/token";
    public static final String REGISTER = "/oauth/register";
    public static final String REVOKE = "/oauth/revoke";

    private OAuthPaths() {}
}
