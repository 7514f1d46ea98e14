package dev.spotifymcp.domain.account;

/** The cookie value that keeps a browser signed in. */
public final class SessionToken extends Secret {

    public SessionToken(String text) {
        super(text);
    }
}
