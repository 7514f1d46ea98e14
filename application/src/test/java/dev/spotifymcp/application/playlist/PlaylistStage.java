package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.tracks;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.util.List;

/** Alice, and a playlist of hers that a test fills. */
record PlaylistStage(Stage stage, UserId alice, PlaylistActs acts) {

    static PlaylistStage ofSongs(int existing) {
        Stage stage = Stage.atNoon();
        stage.spotify().has(tracks(existing));
        return new PlaylistStage(stage, stage.connected(ALICE), stage.playlistActs());
    }

    void holds(List<? extends Playable> playables) {
        stage.spotify().owns(ALICE, playlist(1, ALICE, playables.size()), items(playables));
    }

    /** What is in it, once Spotify answers again. */
    List<Playable> contents() {
        stage.spotify().recovers();
        return given(acts.read().items(alice, playlistId(1), new Window(0, 2_000))).items().stream()
                .map(PlaylistItem::playable)
                .toList();
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
