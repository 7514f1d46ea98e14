package dev.spotifymcp.application.playlist;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import dev.spotifymcp.domain.playlist.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads playlists and liked songs alike, however long they are. */
record ReadSource(SpotifyAccess access, Playlists playlists, Library library) {

    /** Two hundred pages take longer than calls usually may; programs wait a minute for an answer. */
    static final Duration TIME = Duration.ofSeconds(30);

    /** What a source is, before anything in it is read. Refused where Spotify does not tell what is in it. */
    Answer<Found> find(UserId user, Instant deadline, Source source) {
        return switch (source) {
            case Source.Of(var playlist) ->
                access.as(user, deadline, permit -> playlists.find(permit, playlist))
                        .then(ReadSource::readable);
            case Source.Liked liked ->
                access.as(user, deadline, permit -> library.likedSongs(permit, new Window(0, 1)))
                        .map(page -> new Found.Liked(page.total()));
        };
    }

    /** Shows the first so many items to the reader, in order. Given is how many there are in all. */
    Answer<Integer> each(UserId user, Instant deadline, Source source, int most, Consumer<PlaylistItem> reader) {
        return switch (source) {
            case Source.Of(var playlist) ->
                ReadWholePlaylist.pages(
                        window -> access.as(user, deadline, permit -> playlists.items(permit, playlist, window)),
                        most,
                        reader);
            case Source.Liked liked ->
                ReadWholePlaylist.pages(
                        window -> access.as(user, deadline, permit -> library.likedSongs(permit, window))
                                .map(page -> new Page<>(
                                        IntStream.range(0, page.items().size())
                                                .mapToObj(place -> new PlaylistItem(
                                                        page.offset() + place,
                                                        page.items().get(place).track(),
                                                        page.items().get(place).addedAt()))
                                                .toList(),
                                        page.total(),
                                        page.offset(),
                                        page.reach())),
                        most,
                        reader);
        };
    }

    private static Answer<Found> readable(Playlist playlist) {
        return switch (playlist.size()) {
            case ItemCount.Known(int items) -> Answer.given(new Found.Listed(playlist, items));
            case ItemCount.Hidden hidden ->
                Answer.refused(new Refusal.NotAllowed(
                        "what is in \"" + playlist.name() + "\" is shown to its owner and collaborators only"));
        };
    }
}
