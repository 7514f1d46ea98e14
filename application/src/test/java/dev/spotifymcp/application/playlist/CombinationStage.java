package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.playlist.PlaylistStage.given;

import dev.spotifymcp.application.playlist.CombinationWish.Target;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Combination;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Source;
import java.util.ArrayList;
import java.util.List;

/** Alice, two playlists of hers, and what she may wish to be made of them. */
record CombinationStage(PlaylistStage scene) {

    static final Source ONE = new Source.Of(playlistId(1));
    static final Source TWO = new Source.Of(playlistId(2));
    static final Target INTO_ONE = new Target.Existing(playlistId(1));
    static final Target INTO_TWO = new Target.Existing(playlistId(2));
    static final Target NEW = new Target.Fresh("New");

    /** One playlist is to lose its repetitions where it is. */
    static final CombinationWish DEDUPLICATED =
            new CombinationWish(new Combination.Deduplicated(), List.of(ONE), INTO_ONE);

    static CombinationStage withSongs() {
        return new CombinationStage(PlaylistStage.ofSongs(400));
    }

    static CombinationWish wish(Combination how, List<Source> sources, Target target) {
        return new CombinationWish(how, sources, target);
    }

    /** Each of so many songs twice, the first time between others, so that each would have to be put back by itself. */
    static List<Playable> repeated(int songs) {
        List<Playable> list = new ArrayList<>();
        for (int number = 1; number <= songs; number++) {
            list.add(track(number));
            list.add(track(200 + number));
        }
        list.addAll(tracks(songs));
        return list;
    }

    Stage stage() {
        return scene.stage();
    }

    UserId alice() {
        return scene.alice();
    }

    PlaylistActs acts() {
        return scene.acts();
    }

    CombinePlaylists combine() {
        return acts().combine();
    }

    void holds(int number, List<? extends Playable> playables) {
        stage().spotify().owns(ALICE, playlist(number, ALICE, playables.size()), items(playables));
    }

    CombinationPlan planned(CombinationWish wish) {
        return given(combine().plan(alice(), wish, (read, of) -> {}));
    }

    Refusal refusal(CombinationWish wish) {
        return combine().plan(alice(), wish, (read, of) -> {}) instanceof Answer.Refused<CombinationPlan>(var why)
                ? why
                : new Refusal.Busy();
    }

    Combined done(CombinationPlan plan) {
        return given(combine().carryOut(alice(), plan, sent -> {}));
    }

    List<Playable> contents(PlaylistId playlist) {
        return given(acts().read().items(alice(), playlist, new Window(0, 2_000))).items().stream()
                .map(PlaylistItem::playable)
                .toList();
    }
}
