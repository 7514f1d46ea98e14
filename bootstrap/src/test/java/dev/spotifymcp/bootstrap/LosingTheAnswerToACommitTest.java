package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.bootstrap.cluster.machine.FaultProxy;
import dev.spotifymcp.bootstrap.cluster.machine.Postgres;
import dev.spotifymcp.bootstrap.cluster.machine.Weather;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** PostgreSQL has stored it, and the connection is cut before it can say so: nobody here knows, and nobody may guess. */
class LosingTheAnswerToACommitTest {

    /** Otherwise the driver sends a statement that it repeats by a number, and the wire listens for words. */
    private static final String AS_TEXT = "?prepareThreshold=0";

    @TempDir
    private static Path data;

    private static Postgres postgres;

    @TempDir
    private Path keys;

    private String database;
    private FaultProxy wire;
    private RunningServer server;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        postgres = Postgres.in(data.resolve("postgres"));
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    @BeforeEach
    void a_server_at_the_end_of_a_wire() throws IOException, SQLException {
        database = postgres.emptyDatabase();
        wire = FaultProxy.to(postgres.port());
        server = RunningServer.in(
                keys, InstantSource.system(), Map.of("DATABASE_URL", Postgres.url(wire.port(), database) + AS_TEXT));
    }

    @AfterEach
    void close() {
        server.close();
        wire.close();
    }

    @Test
    void a_code_whose_redemption_may_have_been_stored_is_spent_and_leaves_no_grant_behind() throws SQLException {
        OAuthProgram program = OAuthProgram.registeredAt(server);
        String code = program.code("alice", "spotify.read");
        wire.turnAfter(Weather.LIGHTNING, "SET family_hash");

        HttpResponse<String> lost = program.redeem(code);
        wire.turn(Weather.CLEAR);
        assertSaysComeAgain(lost);
        assertThat(rows("oauth_grants WHERE family_hash IS NOT NULL")).isEqualTo("1");

        HttpResponse<String> again = program.redeem(code);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
        assertThat(rows("oauth_grants")).isEqualTo("0");
        assertThat(program.granted("alice", "spotify.read").path("access_token").asString())
                .isNotEmpty();
    }

    @Test
    void a_rotation_that_may_have_been_stored_is_answered_when_it_is_asked_for_again() throws SQLException {
        OAuthProgram program = OAuthProgram.registeredAt(server);
        JsonNode first = program.granted("alice", "spotify.read");
        wire.turnAfter(Weather.LIGHTNING, "SET current_hash");

        HttpResponse<String> lost = program.refresh(first);
        wire.turn(Weather.CLEAR);
        assertSaysComeAgain(lost);
        assertThat(rows("oauth_grants WHERE parent_hash IS NOT NULL")).isEqualTo("1");

        JsonNode second = OAuthProgram.json(program.refresh(first));
        JsonNode third = OAuthProgram.json(program.refresh(second));
        assertThat(server.client(third.path("access_token").asString()).initialised())
                .isNotNull();
        assertThat(rows("oauth_grants")).isEqualTo("1");
    }

    @Test
    void a_key_that_may_have_been_stored_was_shown_to_nobody_and_can_be_revoked() throws SQLException {
        try (Browser browser = server.browser()) {
            server.logIn(browser, "alice");
            wire.turnAfter(Weather.LIGHTNING, "INSERT INTO api_keys", "COMMIT");

            HttpResponse<String> lost = browser.submit("/account/keys", Map.of("name", "laptop"));
            wire.turn(Weather.CLEAR);
            assertSaysComeAgain(lost);
            assertThat(Browser.apiKeyOn(lost)).isEmpty();
            String stored = postgres.ask(database, "SELECT id FROM api_keys WHERE label = 'laptop'")
                    .getFirst();

            HttpResponse<String> again = browser.submit("/account/keys", Map.of("name", "laptop"));
            assertThat(Browser.apiKeyOn(again)).isPresent();
            browser.submit("/account/keys/" + stored + "/revoke", Map.of());
            assertThat(rows("api_keys WHERE label = 'laptop'")).isEqualTo("1");
            assertThat(rows("api_keys WHERE id = '" + stored + "'")).isEqualTo("0");
        }
    }

    private static void assertSaysComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private String rows(String table) throws SQLException {
        return postgres.ask(database, "SELECT count(*) FROM " + table).getFirst();
    }
}
