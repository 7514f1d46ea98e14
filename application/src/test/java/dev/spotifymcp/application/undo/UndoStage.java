package dev.spotifymcp.application.undo;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;

import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.library.LibraryActs;
import dev.spotifymcp.application.playlist.AddToPlaylist.Place;
import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.change.Undoable;
import dev.spotifymcp.domain.playlist.Arrangement;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Alice, a playlist of hers, and the changes she makes and takes back. */
record UndoStage(Stage stage, UserId alice, PlaylistActs playlists, LibraryActs library, UndoChange changes) {

    static UndoStage ofSongs(int existing) {
        Stage stage = Stage.atNoon();
        stage.spotify().has(tracks(existing));
        UserId alice = stage.connected(ALICE);
        return new UndoStage(
                stage,
                alice,
                stage.playlistActs(),
                LibraryActs.with(stage.access(), stage.spotify().library(), stage.ledger()),
                new UndoChange(
                        stage.access(),
                        stage.spotify().playlists(),
                        stage.spotify().library(),
                        stage.ledger()));
    }

    void holds(List<? extends Playable> playables) {
        stage.spotify().owns(ALICE, playlist(1, ALICE, playables.size()), items(playables));
    }

    List<Playable> contents() {
        stage.spotify().recovers();
        return given(playlists.read().items(alice, playlistId(1), new Window(0, 2_000))).items().stream()
                .map(PlaylistItem::playable)
                .toList();
    }

    Which adds(Place place, Track... songs) {
        return receipt(given(playlists.add().add(alice, playlistId(1), uris(Arrays.asList(songs)), place, done -> {})));
    }

    Which appends(Track... songs) {
        return adds(new Place.End(), songs);
    }

    Which removes(Set<Integer> positions) {
        var plan = given(playlists.remove().byPosition(alice, playlistId(1), positions));
        return receipt(given(playlists.remove().remove(alice, plan, done -> {})));
    }

    Which arranges(Arrangement arrangement) {
        var plan = given(playlists.arrange().arranging(alice, playlistId(1), arrangement, 0, 2_000));
        return receipt(given(playlists.arrange().arrange(alice, plan, done -> {})));
    }

    Which moves(Move move) {
        var plan = given(playlists.arrange().moving(alice, playlistId(1), move));
        return receipt(given(playlists.arrange().arrange(alice, plan, done -> {})));
    }

    Which replaces(List<Track> songs) {
        var plan = given(playlists.arrange().replacing(alice, playlistId(1), uris(songs)));
        return receipt(given(playlists.arrange().arrange(alice, plan, done -> {})));
    }

    WayBack wayBack(Which which) {
        return given(changes.plan(new Caller(alice, Scope.all()), which));
    }

    /** Takes it back; answers with the receipt of that. */
    Which undoes(Which which) {
        return receipt(done(which).undo());
    }

    Done done(Which which) {
        return given(changes.undo((WayBack.Open) wayBack(which), done -> {}));
    }

    static Which receipt(Changed<?> changed) {
        return receipt(changed.undo());
    }

    static Which receipt(Undoable undo) {
        return new Which.Named(((Undoable.With) undo).receipt());
    }

    static List<SpotifyUri> uris(List<Track> tracks) {
        return tracks.stream().map(Track::uri).toList();
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
