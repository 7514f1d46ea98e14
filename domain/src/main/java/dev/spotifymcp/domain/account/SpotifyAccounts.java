package dev.spotifymcp.domain.account;

import dev.spotifymcp.domain.answer.Answer;
import java.net.URI;

/** Spotify's accounts service: where people log in, and where tokens come from. */
public interface SpotifyAccounts {

    /** The operator's app, for everybody who does not bring their own. */
    ClientId app();

    /** Where the browser goes to log in. */
    URI consentPage(ClientId app, LoginState state, CodeVerifier verifier);

    /** Trades the code of a callback for tokens, refusing with {@code ReconnectRequired} what Spotify does not honour. */
    Answer<SpotifyGrant> redeem(ClientId app, SpotifyCode code, CodeVerifier verifier);

    /** A fresh access token. {@code ReconnectRequired} is Spotify's {@code invalid_grant}, and nothing else. */
    Answer<SpotifyGrant> refresh(ClientId app, RefreshToken token);

    /** Whose account a token belongs to, which this app was given. */
    Answer<SpotifyProfile> whoIs(ClientId app, SpotifyToken token);
}
