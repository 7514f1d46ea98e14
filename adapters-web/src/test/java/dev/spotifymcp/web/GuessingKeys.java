package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.web.limit.Allowance;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries one key after the other. */
class GuessingKeys {

    @AutoClose
    private final House house = House.thatLetsIn(Allowance.perMinute(3));

    private final UserId alice = house.stage().connected(ALICE);
    private final PresentedKey key = house.keyOf(alice, Kind.API_KEY);
    private final Client client = Client.of(house);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /mcp",
                "POST /claude-mcp",
                "POST /claude-mcp?token=",
                "GET /auth/status",
                "POST /auth/revoke"
            })
    void after_so_many_they_are_told_when_to_come_back(String route) {
        for (int i = 0; i < 3; i++) {
            assertThat(guess(route, "guess" + i).status()).isEqualTo(401);
        }

        Seen putOff = guess(route, "guess3");

        assertThat(putOff.status()).isEqualTo(429);
        assertThat(putOff.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60));
    }

    @Test
    void the_count_is_one_for_all_doors() {
        guess("POST /mcp", "a");
        guess("POST /claude-mcp?token=", "b");
        guess("GET /auth/status", "c");

        assertThat(guess("POST /auth/revoke", "d").status()).isEqualTo(429);
    }

    @Test
    void not_even_the_right_key_is_looked_at_then_unless_it_was_good_before() {
        guessUntilPutOff();

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(429);
    }

    @Test
    void whoever_was_let_in_before_is_not_locked_out_by_a_neighbour() {
        PresentedKey bobs = house.keyOf(house.stage().connected(BOB), Kind.API_KEY);
        assertThat(client.mcp(key.reveal()).status()).isEqualTo(200);
        guessUntilPutOff();

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(200);
        assertThat(client.get("/auth/status", key.reveal()).status()).isEqualTo(200);
        assertThat(client.mcp(bobs.reveal()).status()).isEqualTo(429);
    }

    @Test
    void having_been_let_in_before_opens_nothing_by_itself() {
        client.mcp(key.reveal());
        guessUntilPutOff();
        house.manageKeys().revoke(alice, key.id());

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(401);
        assertThat(client.mcp(key.reveal()).status()).isEqualTo(429);
    }

    @Test
    void what_is_put_off_is_not_asked_for_in_the_store() {
        guessUntilPutOff();
        house.losesItsStore();

        assertThat(client.mcp(key.reveal()).status()).isEqualTo(429);
    }

    @Test
    void good_keys_and_requests_without_any_are_not_counted() {
        for (int i = 0; i < 5; i++) {
            assertThat(client.post("/mcp").status()).isEqualTo(401);
            assertThat(client.mcp(key.reveal()).status()).isEqualTo(200);
        }

        assertThat(guess("POST /mcp", "a").status()).isEqualTo(401);
    }

    @Test
    void a_client_that_has_nothing_yet_is_still_told_where_to_get_it() {
        guessUntilPutOff();

        Seen challenged = client.post("/mcp");

        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.headers("WWW-Authenticate")).containsExactly("Bearer " + House.LEADING);
    }

    @Test
    void a_guesser_locks_nobody_out_of_the_pages() {
        guessUntilPutOff();

        Browser browser = house.browser();
        assertThat(browser.open("/auth/login").status()).isEqualTo(200);
        assertThat(browser.open("/auth/callback").status()).isNotEqualTo(429);
    }

    @Test
    void another_address_in_a_header_helps_nobody() {
        guessUntilPutOff();

        var disguised = client.to("/mcp")
                .header("Authorization", "Bearer another")
                .header("X-Forwarded-For", "198.51.100.8")
                .POST(BodyPublishers.noBody());

        assertThat(client.send(disguised).status()).isEqualTo(429);
    }

    @Test
    void after_a_pause_they_may_guess_again() {
        guessUntilPutOff();

        house.stage().clock().advance(Duration.ofSeconds(21));

        assertThat(guess("POST /mcp", "a").status()).isEqualTo(401);
        assertThat(guess("POST /mcp", "b").status()).isEqualTo(429);
    }

    private void guessUntilPutOff() {
        for (int i = 0; i < 3; i++) {
            guess("POST /mcp", "guess" + i);
        }
    }

    private Seen guess(String route, String credential) {
        String path = route.split(" ", 2)[1];
        if (path.endsWith("=")) {
            return client.post(path + credential);
        }
        var request = client.to(path).header("Authorization", "Bearer " + credential);
        return client.send(route.startsWith("GET") ? request : request.POST(BodyPublishers.ofString("{}")));
    }
}
