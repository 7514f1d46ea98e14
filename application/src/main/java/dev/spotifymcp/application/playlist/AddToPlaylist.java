package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistNames;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.SnapshotId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Puts tracks and episodes into a playlist, in order, a hundred at a time. */
public record AddToPlaylist(SpotifyAccess access, Playlists playlists) {

    /** Where a playlist is not changed, nobody tells its state. */
    private static final SnapshotId UNTOLD = new SnapshotId("");

    /** Where they go. */
    public sealed interface Place {

        record End() implements Place {}

        /** In front of what stands at this position. */
        record Before(int position) implements Place {}
    }

    /**
     * Adds them all. Refused only when nothing at all was added.
     *
     * @param told hears after each hundred how many are in the playlist by now
     */
    public Answer<Sent<SpotifyUri, SnapshotId>> add(
            UserId user, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        if (uris.isEmpty()) {
            return Answer.refused(new Refusal.InvalidArgument("track_uris", "must name at least one track or episode"));
        }
        return send(user, access.deadline(), playlist, uris, place, told).orRefusal();
    }

    /** Adds those that are not in the playlist yet, each of them once. */
    public Answer<Sent<SpotifyUri, SnapshotId>> addNew(
            UserId user, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        Instant deadline = access.deadline();
        Set<SpotifyUri> known = new HashSet<>();
        return new ReadWholePlaylist(access, playlists)
                .each(
                        user,
                        deadline,
                        playlist,
                        item -> PlaylistNames.nameOf(item.playable()).ifPresent(known::add))
                .map(size -> uris.stream().filter(known::add).toList())
                .then(fresh ->
                        send(user, deadline, playlist, fresh, place, told).orRefusal());
    }

    Sent<SpotifyUri, SnapshotId> send(
            UserId user, Instant deadline, PlaylistId playlist, List<SpotifyUri> uris, Place place, IntConsumer told) {
        return new PartByPart(Playlists.MOST_PER_ADD)
                .send(
                        UNTOLD,
                        uris,
                        (from, part, last) -> access.as(user, deadline, permit -> switch (place) {
                            case Place.End end -> playlists.append(permit, playlist, part);
                            case Place.Before(int position) ->
                                playlists.insert(permit, playlist, position + from, part);
                        }),
                        told);
    }
}
