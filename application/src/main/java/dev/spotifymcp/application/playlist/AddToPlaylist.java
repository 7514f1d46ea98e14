package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;

/** Appends tracks and episodes to a playlist, in order, a hundred at a time. */
public record AddToPlaylist(SpotifyAccess access, Playlists playlists) {

    /**
     * Refused only when nothing at all was added.
     *
     * @param added is told after each hundred how many are in the playlist by now
     */
    public Answer<Addition> add(UserId user, PlaylistId playlist, List<SpotifyUri> uris, IntConsumer added) {
        if (uris.isEmpty()) {
            return Answer.refused(new Refusal.InvalidArgument("track_uris", "must name at least one track or episode"));
        }
        Instant deadline = access.deadline();
        return chunk(user, deadline, playlist, uris, 0)
                .map(first -> rest(user, deadline, playlist, uris, first, added));
    }

    private Addition rest(
            UserId user,
            Instant deadline,
            PlaylistId playlist,
            List<SpotifyUri> uris,
            SnapshotId first,
            IntConsumer added) {
        SnapshotId snapshot = first;
        for (int from = Playlists.MOST_PER_ADD; from < uris.size(); from += Playlists.MOST_PER_ADD) {
            added.accept(from);
            switch (chunk(user, deadline, playlist, uris, from)) {
                case Answer.Given(var next) -> snapshot = next;
                case Answer.Refused(var why) -> {
                    return new Addition.Part(from, snapshot, uris.subList(from, uris.size()), why);
                }
            }
        }
        added.accept(uris.size());
        return new Addition.Whole(uris.size(), snapshot);
    }

    private Answer<SnapshotId> chunk(
            UserId user, Instant deadline, PlaylistId playlist, List<SpotifyUri> uris, int from) {
        List<SpotifyUri> chunk = uris.subList(from, Math.min(uris.size(), from + Playlists.MOST_PER_ADD));
        return access.as(user, deadline, permit -> playlists.append(permit, playlist, chunk));
    }
}
