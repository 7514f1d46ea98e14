package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.playlist.CombinationPlan.Step;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.util.List;

/**
 * What became of a combination.
 *
 * @param made the playlists that were written, the last of them perhaps in part
 * @param steps those of the plan; where it stopped, {@code left} begins with the step that was not finished
 */
public record Combined(List<Made> made, Sent<Step, SnapshotId> steps) {

    public Combined {
        made = List.copyOf(made);
    }

    /**
     * One playlist, and what was written to it.
     *
     * @param step what was to happen to it
     * @param undo how that is taken back
     */
    public record Made(Playlist playlist, Step step, Sent<?, SnapshotId> sent, Undoable undo) {}
}
