package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A playlist. Whoever reads it sees one state of it, whatever is changed meanwhile. */
public final class SimulatedPlaylist {

    /** A playlist between two changes. The items' own positions do not count: their order does. */
    public record State(
            String name, String description, Visibility visibility, List<PlaylistItem> items, SnapshotId snapshot) {

        public State {
            items = List.copyOf(items);
        }
    }

    private static final AtomicInteger CHANGES = new AtomicInteger();

    private final PlaylistId id;
    private final Listener owner;
    private final AtomicReference<State> state;
    private final AtomicReference<String> cover = new AtomicReference<>("");

    SimulatedPlaylist(PlaylistId id, Listener owner, State first) {
        this.id = id;
        this.owner = owner;
        this.state = new AtomicReference<>(first);
    }

    public PlaylistId id() {
        return id;
    }

    public Listener owner() {
        return owner;
    }

    public boolean isOf(Listener listener) {
        return owner == listener;
    }

    public State state() {
        return state.get();
    }

    /** Puts these in before the item that stands at this position, or at the end. */
    public SnapshotId insert(int position, List<Playable> more, Instant now) {
        String addedAt = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return rearrange(before -> {
            List<PlaylistItem> items = new ArrayList<>(before);
            int from = Math.min(position, items.size());
            items.addAll(
                    from,
                    more.stream()
                            .map(playable -> new PlaylistItem(from, playable, addedAt))
                            .toList());
            return items;
        });
    }

    /** Makes other items of those there are. */
    public SnapshotId rearrange(UnaryOperator<List<PlaylistItem>> change) {
        return change(before -> new State(
                before.name(),
                before.description(),
                before.visibility(),
                change.apply(before.items()),
                before.snapshot()));
    }

    /** Changes whatever there is to change. The state gets a new name. */
    public SnapshotId change(UnaryOperator<State> change) {
        SnapshotId next = freshSnapshot();
        state.updateAndGet(before -> {
            State after = change.apply(before);
            return new State(after.name(), after.description(), after.visibility(), after.items(), next);
        });
        return next;
    }

    /** Gives it a cover. That makes no new state of it. */
    public void paint(String base64) {
        cover.set(base64);
    }

    /** As base64 text; empty where nobody has chosen one. */
    public String cover() {
        return cover.get();
    }

    /** A name no state of any playlist has had. */
    public static SnapshotId freshSnapshot() {
        byte[] name = ByteBuffer.allocate(24).putInt(CHANGES.incrementAndGet()).array();
        return new SnapshotId(Base64.getEncoder().encodeToString(name));
    }
}
