package dev.spotifymcp.spotify.simulator;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import dev.spotifymcp.spotify.simulator.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesOfTheSimulator {

    private static final ClientId APP = new ClientId("a".repeat(32));
    private static final String PLAYLIST = "/playlists/" + Samples.playlistId(1).value();

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final World world = new World();
    private final SpotifySimulator simulator = SpotifySimulator.start(world, ApiMode.DEVELOPMENT, 0, clock);
    private final Visitor client = new Visitor(simulator.apiUrl());

    GatesOfTheSimulator() {
        world.recordings().add(Samples.tracks(3));
        world.listener(Samples.BOB);
        world.owns(world.listener(Samples.ALICE), Samples.playlist(1, Samples.ALICE, 0), List.of());
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void nobody_comes_in_without_a_token() {
        HttpResponse<String> answer = client.get("/me");

        assertError(answer, 401, "Missing/invalid/expired access token");
        assertThat(challenge(answer))
                .isEqualTo("Bearer realm=\"spotify\", error=\"missing_token\","
                        + " error_description=\"No token provided\"");
    }

    @Test
    void nobody_comes_in_with_a_token_of_their_own_making() {
        HttpResponse<String> answer = client.get("/me", "Authorization", "Bearer made-up");

        assertError(answer, 401, "Missing/invalid/expired access token");
        assertThat(challenge(answer)).contains("error=\"invalid_token\"", "Invalid access token");
    }

    @Test
    void nobody_comes_in_with_a_token_that_is_over() {
        String bearer = bearer();

        clock.advance(Duration.ofHours(1));

        assertError(get("/me", bearer), 401, "The access token expired");
    }

    @Test
    void only_bearer_tokens_are_tokens() {
        assertError(get("/me", "Basic x"), 400, "Only valid bearer authentication supported");
    }

    @Test
    void an_app_whose_owner_does_not_pay_is_stopped_in_plain_text() {
        String bearer = bearer();
        simulator.apps().lapse(APP);

        HttpResponse<String> answer = get("/me", bearer);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).hasSize(159).startsWith("Active premium subscription required for the owner");
    }

    @Test
    void a_person_the_app_does_not_list_is_stopped_in_plain_text_and_another_is_not() {
        String alice = bearer();
        String bob = bearer("bob");
        simulator.apps().bar(APP, "alice");

        assertThat(get("/me", alice).statusCode()).isEqualTo(403);
        assertThat(get("/me", alice).body()).hasSize(82).contains("the user may not be registered");
        assertThat(get("/me", bob).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tracks?ids=x",
        "GET, /browse/new-releases",
        "GET, /markets",
        "GET, /artists/x/top-tracks",
        "GET, /users/bob",
        "GET, /users/bob/playlists",
        "POST, /users/alice/playlists",
        "PUT, /me/tracks",
        "DELETE, /me/albums",
        "GET, /me/tracks/contains",
        "PUT, /me/following",
        "GET, /playlists/x/tracks",
        "POST, /playlists/x/tracks",
        "PUT, /playlists/x/followers",
        "GET, /recommendations",
        "GET, /audio-features/x"
    })
    void what_development_mode_has_lost_is_forbidden(String method, String path) {
        assertError(client.send(method, path, "", "Authorization", bearer()), 403, "Forbidden");
    }

    @Test
    void what_development_mode_has_lost_extended_mode_has_kept() {
        try (var extended = SpotifySimulator.start(world, ApiMode.EXTENDED, 0, clock)) {
            var old = new Visitor(extended.apiUrl());
            String bearer = bearer(extended, "alice", SpotifyScope.values());

            assertThat(old.get(PLAYLIST + "/tracks", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            assertThat(old.send("POST", "/users/alice/playlists", "{\"name\":\"A\"}", "Authorization", bearer)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(old.get("/search?q=song&type=track&limit=50", "Authorization", bearer)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void there_are_places_that_do_not_exist_and_methods_that_do_not_fit() {
        assertError(get("/nowhere", bearer()), 404, "Not Found");
        assertError(get(PLAYLIST + "/items/x", bearer()), 404, "Not Found");
        assertError(client.send("DELETE", "/me/playlists", "", "Authorization", bearer()), 405, "Method not allowed");
    }

    @Test
    void a_missing_scope_is_401_at_the_player_and_403_elsewhere() {
        String bearer = bearer(simulator, "alice", SpotifyScope.READ_TOP_ITEMS);

        assertError(get("/me/player", bearer), 401, "Permissions missing");
        assertError(get("/me/player/currently-playing", bearer), 401, "Permissions missing");
        assertError(get("/me/tracks", bearer), 403, "Insufficient client scope");
        assertError(get("/me/playlists", bearer), 403, "Insufficient client scope");
        assertError(post("/me/playlists", "{\"name\":\"A\"}", bearer), 403, "Insufficient client scope");
        assertThat(get("/me", bearer).statusCode()).isEqualTo(200);
        assertThat(get("/search?q=a&type=track", bearer).statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(10)
    void a_post_that_does_not_say_how_long_it_is_is_turned_away() throws IOException {
        String request = "POST /v1/me/playlists HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer() + "\r\n\r\n";

        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), simulator.apiUrl().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 411");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=a&type=track&limit=11, Invalid limit",
        "/search?q=a&type=track&limit=0, Invalid limit",
        "/search?q=a&type=track&limit=x, Invalid limit",
        "/search?q=a&type=track&offset=1001, Invalid offset",
        "/search?q=a&type=track&offset=-1, Invalid offset",
        "/search?q=a&type=song, Bad search type field",
        "/search?q=a, Bad search type field",
        "/search?q=&type=track, No search query",
        "/search?type=track, No search query",
        "/me/tracks?limit=51, Invalid limit",
        "/me/playlists?limit=51, Invalid limit",
        "/playlists/pla0000000000000000001/items?limit=51, Invalid limit",
        "/playlists/short/items, Invalid base62 id",
        "/playlists/..%2Fme, Invalid base62 id"
    })
    void questions_that_make_no_sense_are_400(String path, String message) {
        assertError(get(path, bearer()), 400, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uris\":[]}|No uris provided",
                "{}|No uris provided",
                "[|Error parsing JSON.",
                "{\"uris\":[\"spotify:album:alb0000000000000000001\"]}|"
                        + "Invalid track uri: spotify:album:alb0000000000000000001",
                "{\"uris\":[\"tra0000000000000000001\"]}|Invalid track uri: tra0000000000000000001",
                "{\"uris\":[\"spotify:track:tra0000000000000000404\"]}|Payload contains a non-existing ID"
            })
    void additions_that_make_no_sense_are_400(String body, String message) {
        assertError(post(PLAYLIST + "/items", body, bearer()), 400, message);
    }

    @Test
    void more_than_a_hundred_at_once_are_400() {
        String many = "\"spotify:track:tra0000000000000000001\",".repeat(101);

        assertError(
                post(PLAYLIST + "/items", "{\"uris\":[" + many.substring(0, many.length() - 1) + "]}", bearer()),
                400,
                "You can add a maximum of 100 tracks per request.");
    }

    @Test
    void a_playlist_needs_a_name() {
        assertError(post("/me/playlists", "{\"name\":\" \"}", bearer()), 400, "Missing required field: name");
        assertError(post("/me/playlists", "name=A", bearer()), 400, "Error parsing JSON.");
    }

    @Test
    void the_query_wins_over_the_body_and_items_are_put_where_they_are_wanted() {
        HttpResponse<String> first =
                post(PLAYLIST + "/items?uris=spotify:track:tra0000000000000000001", "{\"uris\":[\"x\"]}", bearer());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);

        post(PLAYLIST + "/items", "{\"uris\":[\"spotify:track:tra0000000000000000002\"],\"position\":0}", bearer());

        assertThatJson(get(PLAYLIST + "/items", bearer()).body())
                .inPath("$.items[*].item.id")
                .isArray()
                .containsExactly("tra0000000000000000002", "tra0000000000000000001");
    }

    @Test
    void the_playlists_of_others_can_be_seen_but_not_looked_into_or_filled() {
        String bob = bearer("bob");

        assertThatJson(get(PLAYLIST, bob).body()).node("items").isAbsent();
        assertError(get(PLAYLIST + "/items", bob), 403, "Forbidden");
        assertError(
                post(PLAYLIST + "/items", "{\"uris\":[\"spotify:track:tra0000000000000000001\"]}", bob),
                403,
                "You cannot add tracks to a playlist you don't own.");
        assertError(get("/playlists/pla0000000000000000404", bob), 404, "Resource not found");
    }

    @Test
    void faults_strike_where_and_as_often_as_they_are_told_to() {
        simulator.faults().next(2, "/v1/me/tracks", Fault.broken(502, "Bad gateway."));

        assertThat(get("/me", bearer()).statusCode()).isEqualTo(200);
        assertThat(get("/me/tracks", bearer()).statusCode()).isEqualTo(502);
        assertThat(get("/me/tracks", bearer()).statusCode()).isEqualTo(502);
        assertThat(get("/me/tracks", bearer()).statusCode()).isEqualTo(200);

        simulator.faults().always("/", Fault.rateLimited(Duration.ofSeconds(3)));
        assertThat(get("/me/player", bearer()).headers().firstValue("Retry-After"))
                .contains("3");
        assertThat(get("/me/player", "Bearer made-up").statusCode()).isEqualTo(401);
        assertThat(new Visitor(simulator.accountsUrl()).get("/authorize").statusCode())
                .isEqualTo(429);

        simulator.faults().clear();
        assertThat(get("/me", bearer()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_log_says_who_asked_what() {
        get("/me?x=1", bearer());
        get("/me/tracks", bearer("bob"));
        get("/..%2f/me", "Bearer made-up");

        assertThat(simulator.log().entries())
                .extracting(RequestLog.Entry::listener, RequestLog.Entry::path, RequestLog.Entry::query)
                .containsExactly(
                        tuple("alice", "/v1/me", "x=1"),
                        tuple("bob", "/v1/me/tracks", ""),
                        tuple("", "/v1/..%2f/me", ""));
        assertThat(simulator.log().count("GET", "/v1/me")).isEqualTo(1);

        simulator.log().clear();
        assertThat(simulator.log().entries()).isEmpty();
    }

    private HttpResponse<String> get(String path, String authorization) {
        return client.get(path, "Authorization", authorization);
    }

    private HttpResponse<String> post(String path, String body, String authorization) {
        return client.send("POST", path, body, "Authorization", authorization);
    }

    private String bearer() {
        return bearer("alice");
    }

    private String bearer(String userName) {
        return bearer(simulator, userName, SpotifyScope.values());
    }

    private static String bearer(SpotifySimulator simulator, String userName, SpotifyScope... scopes) {
        return "Bearer " + simulator.grant(userName, APP, scopes).token().reveal();
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThatJson(answer.body()).node("error.status").isEqualTo(status);
        assertThatJson(answer.body()).node("error.message").isString().isEqualTo(message);
    }
}
