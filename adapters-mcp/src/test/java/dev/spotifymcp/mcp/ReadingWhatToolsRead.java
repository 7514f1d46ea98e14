package dev.spotifymcp.mcp;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.active;
import static dev.spotifymcp.application.Samples.device;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.savedThing;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources and prompts: the same things, for clients and people instead of models. */
class ReadingWhatToolsRead {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final Caller caller = new Caller(alice, Set.of(Scope.READ));
    private final Registry registry =
            RunningServer.useCases(stage).registry(RunningServer.SITE, Selection.everything(), CallObserver.NOBODY);

    ReadingWhatToolsRead() {
        stage.spotify().has(tracks(3));
        stage.spotify().owns(ALICE, playlist(1, ALICE, 3), items(tracks(3)));
        stage.spotify().saves(ALICE, List.of(savedThing(Kind.ARTIST, 7)));
        stage.spotify().hearsMost(ALICE, tracks(3));
        stage.spotify().awake(ALICE, List.of(device("Kitchen", 1), device("Desk", 2)));
        stage.spotify()
                .plays(ALICE, new Playback(track(1), Duration.ZERO, Status.PLAYING, active(device("Kitchen", 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "spotify://me, Alice in Chains",
        "spotify://me/player, Song no. 1",
        "spotify://me/queue, queue_length",
        "spotify://me/devices, Kitchen",
        "spotify://me/recently-played, next_before",
        "spotify://me/top/artists/short_term, The Guest",
        "spotify://track/tra0000000000000000002, Song no. 2",
        "spotify://album/alb0000000000000000002, Album 2",
        "spotify://me/playlists, Playlist no. 1",
        "spotify://playlist/pla0000000000000000001, snapshot-1",
        "spotify://playlist/pla0000000000000000001/items, Song no. 1",
        "spotify://playlist/pla0000000000000000001/items?offset=2, 'offset\":2,\"next_offset\":null'",
        "spotify://playlist/pla0000000000000000001/items?limit=1&offset=1, 'next_offset\":2'",
        "spotify://playlist/pla0000000000000000001/export/md, Playlist no\\. 1",
        "spotify://server/capabilities, control_playback"
    })
    void a_resource_holds_what_the_tool_reads(String uri, String expected) {
        assertThat(read(uri)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify://me/top/albums/short_term",
                "spotify://track/nothing",
                "spotify://playlist/nothing",
                "spotify://playlist/pla0000000000000000009/items",
                "spotify://playlist/pla0000000000000000001/items?limit=0",
                "spotify://playlist/pla0000000000000000001/items?offset=one",
                "spotify://playlist/pla0000000000000000001/export/xls",
                "spotify://track/..%2F..%2Fme",
                "spotify://episode/epi0000000000000000009"
            })
    void what_is_not_there_is_refused(String uri) {
        assertThat(registry.read(uri, caller))
                .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));
    }

    @Test
    void capabilities_say_what_the_credential_does_not_allow() {
        assertThat(read("spotify://server/capabilities"))
                .contains("{\"name\":\"play\",\"effect\":\"steers\",\"scope\":\"spotify.playback\",\"allowed\":false}");
    }

    @Test
    void a_prompt_has_the_persons_words_in_it_and_others_where_they_say_nothing() {
        String session = speak("dj_session", Map.of("mood", "rain on a tent"));

        assertThat(session).startsWith("Be my DJ: rain on a tent. Play on the device that is active.");
        assertThat(speak("dj_session", Map.of("mood", "x", "device", "Desk"))).contains("Play on Desk.");
    }

    @Test
    void words_that_look_like_a_gap_stay_words() {
        assertThat(speak("podcast_catchup", Map.of("show", "{minutes|$1}"))).contains("the podcast {minutes|$1}.");
    }

    @ParameterizedTest
    @CsvSource({
        "dj_session, device, K, Kitchen",
        "discover_similar, seed, the, The Guest",
        "discover_similar, seed, artist no, artist no. 7",
        "playlist_audit, playlist, list NO, spotify:playlist:pla0000000000000000001",
        "curate_from_liked, playlist, spotify:pl, spotify:playlist:pla0000000000000000001",
        "discover_similar, market, S, SA",
        "listening_recap, range, long, long_term"
    })
    void arguments_are_completed_with_what_there_is(String prompt, String argument, String typed, String expected) {
        assertThat(prompt(prompt).complete(argument, typed, caller)).contains(expected);
    }

    @Test
    void playlists_in_uris_are_completed_with_their_ids() {
        var template = registry.templates()
                .find("spotify://playlist/{id}/items{?offset,limit}")
                .orElseThrow();

        assertThat(template.complete("id", "no. 1", caller)).containsExactly("pla0000000000000000001");
        assertThat(template.complete("id", "another", caller)).isEmpty();
        assertThat(template.complete("offset", "", caller)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "build_playlist, theme, a rainy day, resolve_tracks",
        "playlist_audit, playlist, Road trip, combine_playlists",
        "curate_from_liked, mood, dancing, get_liked_songs"
    })
    void prompts_lead_by_the_tools_there_are(String prompt, String argument, String words, String tool) {
        assertThat(speak(prompt, Map.of(argument, words))).contains(words, tool, "Spotify no longer");
    }

    @Test
    void where_nothing_can_be_found_out_nothing_is_suggested() {
        stage.spotify().refuses(new Refusal.Busy());

        assertThat(prompt("dj_session").complete("device", "", caller)).isEmpty();
        assertThat(prompt("discover_similar").complete("seed", "", caller)).isEmpty();
        assertThat(prompt("playlist_audit").complete("playlist", "", caller)).isEmpty();
    }

    private Prompt prompt(String name) {
        return registry.prompts().find(name).orElseThrow();
    }

    private String speak(String name, Map<String, String> arguments) {
        var request = new Prompt.Request(caller, arguments, Client.silent());
        return registry.speak(prompt(name), request)
                                .map(spoken -> spoken.json()
                                        .at("/messages/0/content/text")
                                        .asString())
                        instanceof Answer.Given<String>(var text)
                ? text
                : "refused";
    }

    private String read(String uri) {
        return registry.read(uri, caller).orElseThrow()
                        instanceof Answer.Given<ResourceContent>(ResourceContent.Text(var at, var type, var text))
                ? text
                : "refused";
    }
}
