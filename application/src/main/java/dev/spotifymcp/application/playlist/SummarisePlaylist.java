package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Summary;
import java.time.Instant;

/** Sums up what is in a playlist. */
public record SummarisePlaylist(SpotifyAccess access, Playlists playlists) {

    /** A playlist, and what all its items come to. */
    public record Summarised(Playlist playlist, Summary summary) {}

    /** Reads all of it. */
    public Answer<Summarised> of(UserId user, PlaylistId playlist) {
        Instant deadline = access.deadline();
        var summary = new Summary.Count();
        return access.as(user, deadline, permit -> playlists.find(permit, playlist))
                .then(found -> new ReadWholePlaylist(access, playlists)
                        .each(user, deadline, playlist, summary::add)
                        .map(size -> new Summarised(found, summary.result())));
    }
}
