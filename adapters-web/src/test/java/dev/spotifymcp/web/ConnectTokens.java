package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Clients that can be given nothing but a URL. */
class ConnectTokens {

    @AutoClose
    private final House house = House.onLoopback();

    private final UserId alice = house.stage().connected(ALICE);
    private final PresentedKey token = house.keyOf(alice, Kind.CONNECT_TOKEN);
    private final PresentedKey key = house.keyOf(alice, Kind.API_KEY);
    private final Client client = Client.of(house);

    @Test
    void a_connect_token_counts_in_the_query_of_its_own_path() {
        assertThat(client.post("/claude-mcp?token=" + token.reveal()).text()).startsWith(alice.value());
    }

    @Test
    void it_counts_nowhere_else() {
        assertThat(client.post("/mcp?token=" + token.reveal()).status()).isEqualTo(401);
        assertThat(client.mcp(token.reveal()).status()).isEqualTo(401);
        assertThat(client.get("/auth/status", token.reveal()).status()).isEqualTo(401);
        assertThat(client.get("/auth/status?token=" + token.reveal(), "").status())
                .isEqualTo(401);
    }

    @Test
    void an_api_key_in_the_header_counts_at_that_path_too() {
        var request = client.to("/claude-mcp")
                .header("Authorization", "Bearer " + key.reveal())
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(200);
    }

    @Test
    void one_of_each_is_one_too_many() {
        var request = client.to("/claude-mcp?token=" + token.reveal())
                .header("Authorization", "Bearer " + key.reveal())
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(400);
        assertThat(client.post("/claude-mcp?token=" + token.reveal() + "&token=" + token.reveal())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void no_token_or_an_empty_one_is_told_to_bring_one() {
        assertThat(client.post("/claude-mcp").status()).isEqualTo(401);
        assertThat(client.post("/claude-mcp?token=").status()).isEqualTo(401);
        assertThat(client.post("/claude-mcp?token=%00%0d%0a").status()).isIn(400, 401);
    }

    @Test
    void the_token_is_never_logged_however_the_request_ends() {
        try (var log = new CapturedLog(Level.TRACE)) {
            String path = "/claude-mcp?token=" + token.reveal();
            client.post(path);
            client.send(client.to(path).GET());
            client.send(client.to("/broken?token=" + token.reveal()).GET());
            client.send(client.to(path).header("Origin", "https://evil.example").GET());
            RawHttp.exchange(house.port(), "POST " + path + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            house.losesItsStore();
            client.post(path);

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(token.secret().reveal()));
        }
    }
}
