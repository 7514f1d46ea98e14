package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything and everybody at the simulated Spotify. It can be changed while it is asked. */
public final class World {

    private final Recordings recordings = new Recordings();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Listener> byName = new ConcurrentHashMap<>();
    private final Map<PlaylistId, SimulatedPlaylist> playlists = new ConcurrentHashMap<>();

    public Recordings recordings() {
        return recordings;
    }

    /** In the order in which they came. */
    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** The listener of this account, who comes into being by being named. */
    public Listener listener(SpotifyProfile profile) {
        return byName.computeIfAbsent(profile.userName(), name -> {
            var newcomer = new Listener(profile);
            listeners.add(newcomer);
            return newcomer;
        });
    }

    public Optional<Listener> find(String userName) {
        return Optional.ofNullable(byName.get(userName));
    }

    public Optional<SimulatedPlaylist> playlist(PlaylistId id) {
        return Optional.ofNullable(playlists.get(id));
    }

    /** Puts a playlist below those the listener has. Its size is the number of the items. */
    public SimulatedPlaylist owns(Listener owner, Playlist playlist, List<PlaylistItem> items) {
        var made = new SimulatedPlaylist(
                playlist.id(),
                owner,
                new SimulatedPlaylist.State(
                        playlist.name(), playlist.description(), playlist.visibility(), items, playlist.snapshot()));
        playlists.put(playlist.id(), made);
        owner.keep(made);
        return made;
    }

    /** Puts somebody else's playlist below those the listener has. */
    public void follows(Listener follower, PlaylistId playlist) {
        playlist(playlist).ifPresent(follower::keep);
    }

    /** Takes a playlist off those the listener has. It goes on to exist. */
    public void unfollows(Listener follower, PlaylistId playlist) {
        playlist(playlist).ifPresent(follower::drop);
    }
}
