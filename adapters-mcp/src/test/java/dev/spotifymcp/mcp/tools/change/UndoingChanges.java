package dev.spotifymcp.mcp.tools.change;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.application.undo.UndoChange;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.AskedPerson;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.ToolBench;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.tools.playlist.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.ArrangePlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.RemoveTracksFromPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.UpdatePlaylistTool;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoingChanges {

    private static final String ID = "\"playlist\": \"pla0000000000000000001\"";

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final PlaylistActs acts = stage.playlistActs();
    private final Meant meant = new Meant(ToolBench.WORDS);
    private final Written written = new Written(ToolBench.WORDS);
    private final AskedPerson person = AskedPerson.whoAgrees();
    private final ToolBench add = new ToolBench(new AddTracksToPlaylistTool(acts.add(), written));
    private final ToolBench update = new ToolBench(new UpdatePlaylistTool(acts.edit(), written));
    private final ToolBench remove =
            new ToolBench(new RemoveTracksFromPlaylistTool(acts.remove(), meant, written), person);
    private final ToolBench arrange = new ToolBench(new ArrangePlaylistTool(acts.arrange(), meant, written), person);
    private final UndoChangeTool tool = new UndoChangeTool(
            new UndoChange(
                    stage.access(), stage.spotify().playlists(), stage.spotify().library(), stage.ledger()),
            meant,
            written);
    private final ToolBench undo = new ToolBench(tool, person);

    @BeforeEach
    void a_playlist_of_hers() {
        stage.spotify().has(tracks(200));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 3), items(tracks(3)));
    }

    @Test
    void the_last_change_is_taken_back_after_asking() {
        String receipt = add(track(4));

        ToolResult result = undo.call(alice, "{}");

        assertThat(person.asked())
                .containsExactly("This removes 1 item from your playlist Playlist no. 1 again. Do you want that?");
        assertThat(result.content().path("state").asString()).isEqualTo("done");
        assertThat(result.content().path("undone").asString()).isEqualTo(receipt);
        assertThat(result.content().path("receipt_id").asString()).isNotEqualTo(receipt);
        assertThat(result.text()).startsWith("Taken back.").contains("To undo: receipt ");
        assertThat(contents()).isEqualTo(tracks(3));
    }

    @Test
    void an_undo_is_undone_by_its_receipt() {
        String removed = receipt(remove.call(alice, "{" + ID + ", \"positions\": [1]}"));

        String undone = receipt(undo.call(alice, named(removed)));
        assertThat(contents()).isEqualTo(tracks(3));
        undo.call(alice, named(undone));

        assertThat(contents()).containsExactly(track(1), track(3));
    }

    @Test
    void a_dry_run_tells_and_does_nothing() {
        arrange.call(alice, "{" + ID + ", \"mode\": \"reverse\"}");
        List<Playable> now = contents();

        ToolResult result = undo.call(alice, "{\"dry_run\": true}");

        assertThat(result.text()).contains("This brings back the order of your playlist Playlist no. 1 by ");
        assertThat(result.content().path("state").asString()).isEqualTo("dry_run");
        assertThat(contents()).isEqualTo(now);
    }

    @Test
    void where_nobody_can_be_asked_it_has_to_be_confirmed() {
        add(track(4));
        var silent = new ToolBench(tool);

        assertThat(silent.call(alice, "{}").content().at("/error/code").asString())
                .isEqualTo("confirmation_required");
        assertThat(silent.call(alice, "{\"confirm\": true}").isError()).isFalse();

        assertThat(contents()).isEqualTo(tracks(3));
    }

    @Test
    void what_has_changed_since_is_left_alone_and_what_was_removed_is_named() {
        String removed = receipt(remove.call(alice, "{" + ID + ", \"positions\": [1]}"));
        add(track(9));

        ToolResult result = undo.call(alice, named(removed));

        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_allowed");
        assertThat(result.content().at("/left/0").asString()).isEqualTo("at 1: spotify:track:tra0000000000000000002");
        assertThat(result.text()).contains("Playlist no. 1 has been changed since");
        assertThat(contents()).containsExactly(track(1), track(3), track(9));
        assertThat(person.asked()).hasSize(1);
    }

    @Test
    void what_cannot_come_back_is_told() {
        stage.spotify().owns(ALICE, playlist(1, ALICE, 2), items(List.of(track(1), localFile())));

        ToolResult replaced = arrange.call(
                alice, "{" + ID + ", \"mode\": \"replace\", \"uris\": [\"spotify:track:tra0000000000000000002\"]}");
        ToolResult undone = undo.call(alice, named(receipt(replaced)));

        assertThat(person.asked().getFirst()).contains("and of what it holds 1 local or unavailable for good");
        assertThat(person.asked().getLast())
                .contains("fills it anew with the 1 item it held; 1 local or unavailable are lost.");
        assertThat(undone.text()).contains("counts as added now, by this user");
        assertThat(contents()).containsExactly(track(1));
    }

    @Test
    void a_detail_that_was_changed_again_stays_and_that_is_told() {
        String both = receipt(update.call(alice, "{" + ID + ", \"name\": \"B\", \"description\": \"b\"}"));
        update.call(alice, "{" + ID + ", \"name\": \"C\"}");

        ToolResult result = undo.call(alice, named(both));

        assertThat(result.text()).contains("Its name cannot come back");
        assertThat(person.asked())
                .singleElement()
                .asString()
                .contains("This changes back 1 detail of your playlist C.");
    }

    @Test
    void half_an_undo_is_finished_by_the_same_receipt() {
        String removed = receipt(remove.call(alice, "{" + ID + ", \"positions\": [0, 2]}"));
        stage.spotify().refusesAfter(3, new Refusal.SpotifyUnavailable());

        ToolResult half = undo.call(alice, named(removed));
        stage.spotify().recovers();

        assertThat(half.content().path("state").asString()).isEqualTo("partial");
        assertThat(half.text()).endsWith("Call undo_change again with receipt_id " + removed + " for the rest.");
        undo.call(alice, named(removed));
        assertThat(contents()).isEqualTo(tracks(3));
    }

    @Test
    void a_receipt_that_is_used_or_another_persons_or_none_is_not_found() {
        String receipt = add(track(4));
        UserId bob = stage.connected(BOB);

        assertNotFound(undo.call(bob, named(receipt)));
        assertNotFound(undo.call(bob, "{}"));
        undo.call(alice, named(receipt));
        assertNotFound(undo.call(alice, named(receipt)));
        assertNotFound(undo.call(alice, named("../../etc")));
    }

    @Test
    void a_change_says_so_when_it_cannot_be_undone() {
        stage.stores().receipts().breaksDown();

        ToolResult result = add.call(alice, adding(track(4)));

        assertThat(result.isError()).isFalse();
        assertThat(result.content().has("receipt_id")).isFalse();
        assertThat(result.text()).endsWith("This cannot be undone: no receipt could be kept.");
    }

    private static void assertNotFound(ToolResult result) {
        assertThat(result.content().at("/error/code").asString()).isEqualTo("not_found");
    }

    private String add(Track... songs) {
        return receipt(add.call(alice, adding(songs)));
    }

    private static String adding(Track... songs) {
        return "{\"playlist_id\": \"pla0000000000000000001\", \"track_uris\": ["
                + List.of(songs).stream().map(song -> "\"" + song.uri() + "\"").collect(Collectors.joining(",")) + "]}";
    }

    private static String receipt(ToolResult result) {
        return result.content().required("receipt_id").asString();
    }

    private static String named(String receipt) {
        return "{\"receipt_id\": \"" + receipt + "\"}";
    }

    private List<Playable> contents() {
        return acts.read().items(alice, playlistId(1), first(1_000)) instanceof Answer.Given(var page)
                ? page.items().stream().map(item -> item.playable()).toList()
                : List.of();
    }
}
