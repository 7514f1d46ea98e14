package dev.spotifymcp.mcp.tools.library;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.savedThing;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.library.LibraryActs;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.tools.AskedPerson;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.ToolBench;
import dev.spotifymcp.mcp.tools.Written;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking into a library, putting things there, and taking them out. */
class KeepingALibrary {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final LibraryActs acts =
            LibraryActs.with(stage.access(), stage.spotify().library(), stage.ledger());
    private final Written written = new Written(ToolBench.WORDS);
    private final ToolBench liked = new ToolBench(new GetLikedSongsTool(acts.readLikedSongs()));
    private final ToolBench saved = new ToolBench(new GetSavedItemsTool(acts.readSavedThings()));
    private final ToolBench check = new ToolBench(new CheckLibraryTool(acts.check()));
    private final ToolBench save = new ToolBench(new SaveToLibraryTool(acts.change(), written));

    @Test
    void songs_liked_after_a_day_are_listed_and_no_others() {
        stage.spotify().likes(ALICE, savedTracks(30));

        ToolResult result = liked.call(alice, "{\"added_after\": \"2026-10-22\"}");

        assertThat(result.content().path("items")).hasSize(10);
        assertThat(result.content().path("next_offset").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-01T25:00:00Z"})
    void a_moment_that_is_none_is_refused(String text) {
        assertThat(liked.call(alice, "{\"added_after\": \"" + text + "\"}")
                        .content()
                        .at("/error/field")
                        .asString())
                .isEqualTo("added_after");
    }

    @Test
    void each_kind_of_saved_thing_is_listed_with_whose_it_is() {
        stage.spotify().saves(ALICE, List.of(savedThing(Kind.ALBUM, 1), savedThing(Kind.ARTIST, 2)));

        ToolResult albums = saved.call(alice, "{\"kind\": \"albums\"}");
        ToolResult artists = saved.call(alice, "{\"kind\": \"artists\"}");

        assertThat(albums.text())
                .isEqualTo("Your saved albums (1–1 of 1):\n"
                        + "1. album no. 1 – Maker 1 · spotify:album:alb0000000000000000001");
        assertThat(artists.text()).startsWith("Artists you follow (1–1 of 1):\n1. artist no. 2 · spotify:artist:");
        assertThat(artists.content().at("/items/0").has("added_at")).isFalse();
    }

    @Test
    void what_is_in_the_library_is_told_from_what_is_not() {
        stage.spotify().likes(ALICE, savedTracks(1));

        ToolResult result = check.call(alice, uris(2, ""));

        assertThat(result.text())
                .startsWith("In your library: 1 of 2\nyes · spotify:track:tra0000000000000000001\nno · ");
        assertThat(result.content().path("saved")).hasSize(1);
        assertThat(result.content().path("not_saved")).hasSize(1);
    }

    @Test
    void two_hundred_things_are_the_most() {
        assertThat(check.call(alice, uris(200, "")).isError()).isFalse();
        assertThat(check.call(alice, uris(201, "")).isError()).isTrue();
    }

    @Test
    void saving_says_what_was_new_and_saving_again_that_nothing_was() {
        stage.spotify().has(tracks(3));

        assertThat(save.call(alice, uris(3, "")).text()).startsWith("Saved 3 things; 0 were there already.");
        assertThat(save.call(alice, uris(3, "")).content().path("state").asString())
                .isEqualTo("unchanged");
    }

    @Test
    void where_saving_stops_half_way_it_is_told_what_is_left() {
        stage.spotify().has(tracks(90));
        stage.spotify().refusesAfter(4, new Refusal.SpotifyUnavailable());

        ToolResult result = save.call(alice, uris(90, ""));

        assertThat(result.isError()).isFalse();
        assertThat(result.content().path("state").asString()).isEqualTo("partial");
        assertThat(result.content().path("saved").asInt()).isEqualTo(40);
        assertThat(result.content().path("left")).hasSize(50);
    }

    @Test
    void nothing_is_removed_without_somebodys_word() {
        stage.spotify().likes(ALICE, savedTracks(2));

        ToolResult result = remove(Client.silent()).call(alice, uris(2, ""));

        assertThat(result.content().at("/error/code").asString()).isEqualTo("confirmation_required");
        assertThat(result.text()).contains("This removes 2 things from your Spotify library.");
        assertThat(likedSongs()).isEqualTo(2);
    }

    @Test
    void a_dry_run_tells_and_removes_nothing() {
        stage.spotify().likes(ALICE, savedTracks(2));

        ToolResult result = remove(AskedPerson.whoAgrees()).call(alice, uris(3, ", \"dry_run\": true"));

        assertThat(result.content().path("state").asString()).isEqualTo("dry_run");
        assertThat(result.content().path("would_remove")).hasSize(2);
        assertThat(likedSongs()).isEqualTo(2);
    }

    @Test
    void where_nobody_can_be_asked_the_models_word_counts() {
        stage.spotify().likes(ALICE, savedTracks(2));

        ToolResult result = remove(Client.silent()).call(alice, uris(1, ", \"confirm\": true"));

        assertThat(result.text()).startsWith("Removed 1 thing from your library.");
        assertThat(likedSongs()).isEqualTo(1);
    }

    @Test
    void a_person_who_can_be_asked_is_asked_whatever_the_model_says() {
        stage.spotify().likes(ALICE, savedTracks(50));
        AskedPerson agreeing = AskedPerson.whoAgrees();

        remove(agreeing).call(alice, uris(50, ", \"confirm\": true"));

        assertThat(agreeing.asked())
                .containsExactly("This removes 50 things from your Spotify library. Do you want that?");
        assertThat(agreeing.told()).containsExactly(40, 50);
        assertThat(likedSongs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\": \"decline\"}",
                "{\"action\": \"cancel\"}",
                "{\"action\": \"accept\"}",
                "{\"action\": \"accept\", \"content\": {\"confirm\": false}}",
                "{\"action\": \"decline\", \"content\": {\"confirm\": true}}"
            })
    void whatever_is_no_yes_is_a_no(String answer) {
        stage.spotify().likes(ALICE, savedTracks(2));

        ToolResult result = remove(AskedPerson.whoSays(answer)).call(alice, uris(2, ", \"confirm\": true"));

        assertThat(result.content().at("/error/code").asString()).isEqualTo("confirmation_required");
        assertThat(likedSongs()).isEqualTo(2);
    }

    @Test
    void nobody_is_asked_about_nothing() {
        AskedPerson person = AskedPerson.whoAgrees();

        ToolResult result = remove(person).call(alice, uris(2, ""));

        assertThat(result.content().path("state").asString()).isEqualTo("unchanged");
        assertThat(person.asked()).isEmpty();
    }

    private ToolBench remove(Client client) {
        return new ToolBench(new RemoveFromLibraryTool(acts.change(), new Meant(ToolBench.WORDS), written), client);
    }

    private int likedSongs() {
        return acts.readLikedSongs().songs(alice, first(1)).map(Page::total) instanceof Answer.Given(Integer total)
                ? total
                : -1;
    }

    private static String uris(int count, String more) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("\"spotify:track:tra%019d\""::formatted)
                .collect(Collectors.joining(",", "{\"uris\": [", "]" + more + "}"));
    }
}
