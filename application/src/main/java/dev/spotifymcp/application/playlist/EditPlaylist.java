package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.Cover;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Edit;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import java.time.Instant;
import java.util.List;

/** Changes a playlist's name, its description, who sees it, or its cover. */
public record EditPlaylist(SpotifyAccess access, Playlists playlists, LeaveReceipt receipts) {

    /** How it was, and how Spotify says it is now. */
    public record Edited(Playlist before, Playlist now) {}

    /**
     * Makes the edits. What Spotify has made of them is read back, since it passes some over in silence; where it cannot be
     * read, they count as made.
     */
    public Answer<Changed<Edited>> edit(UserId user, PlaylistId playlist, List<Edit> edits) {
        Instant deadline = access.deadline();
        return find(user, deadline, playlist)
                .then(before -> access.as(user, deadline, permit -> playlists.edit(permit, playlist, edits))
                        .map(edited -> {
                            Playlist wished = before.with(Details.of(before).with(edits));
                            Playlist now = switch (find(user, deadline, playlist)) {
                                case Answer.Given(var read) -> read;
                                case Answer.Refused(var unread) -> wished;
                            };
                            return new Changed<>(new Edited(before, now), receipt(user, before, now, wished));
                        }));
    }

    /** Gives it another cover. Given is the playlist as it was read before: a cover is no part of it. */
    public Answer<Changed<Playlist>> paint(UserId user, PlaylistId playlist, Cover cover) {
        Instant deadline = access.deadline();
        return find(user, deadline, playlist)
                .then(found -> access.as(user, deadline, permit -> playlists.paint(permit, playlist, cover))
                        .map(painted -> new Changed<>(found, new Undoable.Never(Undoable.Because.COVER))));
    }

    private Undoable receipt(UserId user, Playlist before, Playlist now, Playlist wished) {
        Details were = Details.of(before);
        // What is read right after a change can still be what was before it.
        Details became = Details.of(now).equals(were) ? Details.of(wished) : Details.of(now);
        return became.equals(were)
                ? new Undoable.Needless()
                : receipts.leave(user, new Inverse.Describe(before.id(), were, became));
    }

    private Answer<Playlist> find(UserId user, Instant deadline, PlaylistId playlist) {
        return access.as(user, deadline, permit -> playlists.find(permit, playlist));
    }
}
