package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A player in memory. */
public final class FakePlayer implements Player {

    private final FakeAccounts accounts;
    private final Map<SpotifyProfile, Playback> playing = new ConcurrentHashMap<>();

    FakePlayer(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer<Optional<Playback>> current(Permit permit) {
        return accounts.listener(permit).map(listener -> Optional.ofNullable(playing.get(listener)));
    }

    void plays(SpotifyProfile listener, Playback playback) {
        playing.put(listener, playback);
    }
}
