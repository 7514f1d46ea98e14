package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.playback.Playback;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A person with an account, and what is theirs. */
public final class Listener {

    private final SpotifyProfile profile;
    private final List<SavedTrack> liked = new CopyOnWriteArrayList<>();
    private final List<SavedThing> saved = new CopyOnWriteArrayList<>();
    private final List<SimulatedPlaylist> playlists = new CopyOnWriteArrayList<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Track> favourites = new CopyOnWriteArrayList<>();
    private final Map<SpotifyUri, Duration> resumePoints = new ConcurrentHashMap<>();
    private final SimulatedPlayer player = new SimulatedPlayer();
    private final AtomicReference<String> country = new AtomicReference<>("DE");
    private final AtomicReference<Subscription> subscription = new AtomicReference<>(Subscription.PREMIUM);

    /** What somebody pays for. Players take commands from subscribers only. */
    public enum Subscription {
        PREMIUM,
        FREE
    }

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

    /** Everything else that is saved, and followed artists; newest first. */
    public List<SavedThing> saved() {
        return saved;
    }

    /** Puts these below what is saved already. */
    public void saves(List<SavedThing> newestFirst) {
        saved.addAll(newestFirst);
    }

    /** Owned and followed, in the listener's order. */
    public List<SimulatedPlaylist> playlists() {
        return playlists;
    }

    public SimulatedPlayer player() {
        return player;
    }

    public void plays(Playback what) {
        player.plays(what);
    }

    public void stops() {
        player.stops();
    }

    /** Two letters. */
    public String country() {
        return country.get();
    }

    public void livesIn(String code) {
        country.set(code);
    }

    /** How far they have heard an episode; nothing for one they have not begun. */
    public Duration resumePoint(SpotifyUri episode) {
        return resumePoints.getOrDefault(episode, Duration.ZERO);
    }

    public void hasHeard(SpotifyUri episode, Duration soFar) {
        resumePoints.put(episode, soFar);
    }

    public boolean isPremium() {
        return subscription.get() == Subscription.PREMIUM;
    }

    public void listensForFree() {
        subscription.set(Subscription.FREE);
    }

    /** Latest first. */
    public List<Heard> heard() {
        return heard;
    }

    /** Puts these before what was heard already. */
    public void hears(List<Heard> latestFirst) {
        heard.addAll(0, latestFirst);
    }

    /** Most heard first. */
    public List<Track> favourites() {
        return favourites;
    }

    public void hearsMost(List<Track> mostFirst) {
        favourites.addAll(mostFirst);
    }

    void keep(SimulatedPlaylist playlist) {
        playlists.add(playlist);
    }

    void drop(SimulatedPlaylist playlist) {
        playlists.remove(playlist);
    }
}
