package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playback.Playback;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A person with an account, and what is theirs. */
public final class Listener {

    private final SpotifyProfile profile;
    private final List<SavedTrack> liked = new CopyOnWriteArrayList<>();
    private final List<SimulatedPlaylist> playlists = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Playback>> playback = new AtomicReference<>(Optional.empty());

    Listener(SpotifyProfile profile) {
        this.profile = profile;
    }

    public SpotifyProfile profile() {
        return profile;
    }

    public String userName() {
        return profile.userName();
    }

    /** Newest first. */
    public List<SavedTrack> liked() {
        return liked;
    }

    /** Puts these below what is liked already. */
    public void likes(List<SavedTrack> newestFirst) {
        liked.addAll(newestFirst);
    }

    /** Owned and followed, in the listener's order. */
    public List<SimulatedPlaylist> playlists() {
        return playlists;
    }

    /** Empty while no device is active. */
    public Optional<Playback> playback() {
        return playback.get();
    }

    public void plays(Playback what) {
        playback.set(Optional.of(what));
    }

    public void stops() {
        playback.set(Optional.empty());
    }

    void keep(SimulatedPlaylist playlist) {
        playlists.add(playlist);
    }
}
