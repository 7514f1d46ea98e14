package dev.spotifymcp.domain.account;

/** The {@code state} of one login at Spotify (RFC 6749, section 10.12). */
public final class LoginState extends Secret {

    public LoginState(String text) {
        super(text);
    }
}
