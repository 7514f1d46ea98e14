package dev.spotifymcp.spotify.simulator;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.items;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlist;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.api.Quirk;
import dev.spotifymcp.spotify.simulator.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every key of an answer is expected, and none that is not: the templates lie in {@code shapes}. */
class ShapesOfTheSimulator {

    private static final Pattern PART = Pattern.compile("\"@([a-z-]+)\"");
    private static final String PLAYLIST = "/playlists/pla0000000000000000001";
    private static final Duration PROGRESS = Duration.ofMillis(5455);
    private static final Device DESK = new Device(
            "Desk",
            "Computer",
            new Device.Reach.Commandable(new DeviceId("74ASZWbe4lXaubB36ztrGXy0Qbrw1gSLW3")),
            Device.Activity.ACTIVE,
            new Device.Volume.Level(59));

    private final World world = new World();
    private final SpotifySimulator simulator =
            SpotifySimulator.start(world, ApiMode.DEVELOPMENT, 0, InstantSource.system());

    ShapesOfTheSimulator() {
        world.recordings().add(tracks(5));
        var alice = world.listener(ALICE);
        world.listener(BOB);
        alice.likes(savedTracks(2));
        List<Playable> mixed = List.of(track(1), episode(1), localFile(), new Playable.Unavailable());
        world.owns(alice, playlist(1, ALICE, 4), items(mixed));
        alice.plays(new Playback(track(1), PROGRESS, Status.PLAYING, DESK));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/me, me",
        "'/search?q=song&type=track,playlist&limit=2&offset=2', search",
        "/me/player, player",
        "/me/playlists, my-playlists",
        "/playlists/pla0000000000000000001/items, playlist-items-as-item",
        "/me/tracks?limit=1, liked"
    })
    void what_is_read_has_the_shape_it_has_at_spotify(String path, String template) {
        HttpResponse<String> answer = get(path, "alice");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThatJson(answer.body()).isEqualTo(template(template));
    }

    @Test
    void an_episode_is_shown_to_those_who_know_episodes() {
        world.listener(ALICE).plays(new Playback(episode(1), PROGRESS, Status.PAUSED, DESK));

        assertThatJson(get("/me/player/currently-playing?additional_types=track,episode", "alice")
                        .body())
                .isEqualTo(template("currently-playing-episode"));
        assertThatJson(get("/me/player", "alice").body())
                .isObject()
                .containsEntry("item", null)
                .containsEntry("currently_playing_type", "episode");
    }

    @Test
    void an_advert_has_no_name() {
        world.listener(ALICE).plays(new Playback(new Playable.Unavailable(), PROGRESS, Status.PLAYING, DESK));

        assertThatJson(get("/me/player", "alice").body())
                .isObject()
                .containsEntry("item", null)
                .containsEntry("currently_playing_type", "ad");
    }

    @Test
    void a_silent_player_is_no_content() {
        world.listener(ALICE).stops();

        assertThat(get("/me/player", "alice").statusCode()).isEqualTo(204);
        assertThat(get("/me/player/currently-playing", "alice").body()).isEmpty();
    }

    @Test
    void a_playlist_of_another_keeps_its_items_to_itself() {
        assertThatJson(get(PLAYLIST, "bob").body()).isEqualTo(template("playlist-of-another"));
    }

    @Test
    void a_playlist_of_ones_own_shows_its_first_items() {
        assertThatJson(get(PLAYLIST, "alice").body())
                .node("items.items")
                .isArray()
                .hasSize(4);
    }

    @Test
    void a_new_playlist_is_created_and_says_where_it_is() {
        HttpResponse<String> answer = post("/me/playlists", "{\"name\":\"N\",\"description\":\"d\",\"public\":false}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThatJson(answer.body()).isEqualTo(template("new-playlist"));
    }

    @Test
    void an_addition_names_the_new_state() {
        HttpResponse<String> answer =
                post(PLAYLIST + "/items", "{\"uris\":[\"spotify:track:tra0000000000000000001\"]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThatJson(answer.body()).isEqualTo("{\"snapshot_id\":\"${json-unit.regex}[0-9A-Za-z+/=]{32}\"}");
    }

    @Test
    void the_old_key_of_items_can_be_switched_on() {
        simulator.quirks().show(Quirk.ITEMS_HOLD_TRACKS);
        assertThatJson(get(PLAYLIST + "/items", "alice").body()).isEqualTo(template("playlist-items-as-track"));

        simulator.quirks().hide(Quirk.ITEMS_HOLD_TRACKS);
        assertThatJson(get(PLAYLIST + "/items", "alice").body()).isEqualTo(template("playlist-items-as-item"));
    }

    @Test
    void holes_in_searches_can_be_switched_on() {
        simulator.quirks().show(Quirk.HOLES_IN_SEARCHES);

        JsonNode items = JsonMapper.shared()
                .readTree(get("/search?q=song&type=track", "alice").body())
                .at("/tracks/items");

        assertThat(items).hasSize(5);
        assertThat(items.get(2).isNull()).isTrue();
    }

    @Test
    void extended_mode_has_kept_what_development_mode_has_lost() {
        try (var extended = SpotifySimulator.start(world, ApiMode.EXTENDED, 0, InstantSource.system())) {
            var old = new Visitor(extended.apiUrl());
            String bearer = bearer(extended, "alice");

            assertThatJson(old.get("/me", "Authorization", bearer).body())
                    .isObject()
                    .containsKeys("country", "email", "explicit_content", "followers", "product");
            assertThatJson(old.get("/me/tracks?limit=1", "Authorization", bearer)
                            .body())
                    .inPath("$.items[0].track")
                    .isObject()
                    .containsKeys("available_markets", "popularity");
            assertThatJson(old.get("/me/playlists", "Authorization", bearer).body())
                    .inPath("$.items[0]")
                    .isObject()
                    .containsKey("tracks")
                    .doesNotContainKey("items");
            assertThatJson(old.get(PLAYLIST + "/tracks", "Authorization", bearer)
                            .body())
                    .inPath("$.items[0]")
                    .isObject()
                    .containsKey("track")
                    .doesNotContainKey("item");
        }
    }

    private HttpResponse<String> get(String path, String listener) {
        return new Visitor(simulator.apiUrl()).get(path, "Authorization", bearer(simulator, listener));
    }

    private HttpResponse<String> post(String path, String body) {
        return new Visitor(simulator.apiUrl()).send("POST", path, body, "Authorization", bearer(simulator, "alice"));
    }

    private static String bearer(SpotifySimulator simulator, String userName) {
        ClientId app = new ClientId("a".repeat(32));
        return "Bearer "
                + simulator.grant(userName, app, SpotifyScope.values()).token().reveal();
    }

    /** The template, with other templates where their names stand. */
    private static String template(String name) {
        return PART.matcher(resource(name)).replaceAll(part -> Matcher.quoteReplacement(template(part.group(1))));
    }

    private static String resource(String name) {
        try (InputStream file = ShapesOfTheSimulator.class.getResourceAsStream("/shapes/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
