package dev.spotifymcp.application.account;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An accounts service that is only ever asked to refresh, answers as the test says, and remembers what it was asked. */
final class PreparedRefreshes implements SpotifyAccounts {

    private final List<RefreshToken> asked = new CopyOnWriteArrayList<>();
    private volatile Function<RefreshToken, Answer<SpotifyGrant>> behaviour = token -> {
        throw new AssertionError("no refresh was expected");
    };

    void behave(Function<RefreshToken, Answer<SpotifyGrant>> how) {
        behaviour = how;
    }

    void answer(Answer<SpotifyGrant> answer) {
        behave(token -> answer);
    }

    List<RefreshToken> asked() {
        return asked;
    }

    @Override
    public Answer<SpotifyGrant> refresh(ClientId app, RefreshToken token) {
        asked.add(token);
        return behaviour.apply(token);
    }

    @Override
    public ClientId app() {
        throw new AssertionError("only refreshes are prepared");
    }

    @Override
    public URI consentPage(ClientId app, LoginState state, CodeVerifier verifier) {
        throw new AssertionError("only refreshes are prepared");
    }

    @Override
    public Answer<SpotifyGrant> redeem(ClientId app, SpotifyCode code, CodeVerifier verifier) {
        throw new AssertionError("only refreshes are prepared");
    }

    @Override
    public Answer<SpotifyProfile> whoIs(ClientId app, SpotifyToken token) {
        throw new AssertionError("only refreshes are prepared");
    }
}
