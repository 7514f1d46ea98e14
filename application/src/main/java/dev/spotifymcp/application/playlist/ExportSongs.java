package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Source;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads all of a playlist, or of the liked songs, to be written down elsewhere. */
public final class ExportSongs {

    /** As long as a playlist can be; of more liked songs, the latest are read. */
    public static final int MOST_ITEMS = 10_000;

    private final SpotifyAccess access;
    private final ReadSource sources;

    ExportSongs(SpotifyAccess access, ReadSource sources) {
        this.access = access;
        this.sources = sources;
    }

    /** What would be read. */
    public Answer<Found> find(UserId user, Source source) {
        return sources.find(user, access.deadline(), source);
    }

    /** Shows every item to the reader, in order, and keeps none of them. */
    public Answer<Found> each(UserId user, Source source, Consumer<PlaylistItem> reader) {
        Instant deadline = access.deadlineIn(ReadSource.TIME);
        return sources.find(user, deadline, source)
                .then(found ->
                        sources.each(user, deadline, source, MOST_ITEMS, reader).map(size -> found));
    }
}
