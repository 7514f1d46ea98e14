package dev.spotifymcp.spotify.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.accounts.Fields;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AskingForConsent {

    @Test
    void the_page_is_asked_for_with_everything_spotify_needs_and_nothing_that_is_secret() {
        var verifier = new CodeVerifier("v".repeat(43));

        try (var spotify = SimulatedSpotify.inDevelopmentMode()) {
            URI page = spotify.accounts()
                    .consentPage(
                            new ClientId("fedcba9876543210fedcba9876543210"), new LoginState("s t&a=te"), verifier);

            assertThat(page.toString()).startsWith(spotify.simulator().accountsUrl() + "/authorize?");
            Fields query = Fields.of(page.getRawQuery());
            assertThat(query.get("client_id")).isEqualTo("fedcba9876543210fedcba9876543210");
            assertThat(query.get("response_type")).isEqualTo("code");
            assertThat(query.get("redirect_uri")).isEqualTo(SimulatedSpotify.REDIRECT.toString());
            assertThat(query.get("state")).isEqualTo("s t&a=te");
            assertThat(query.get("show_dialog")).isEqualTo("true");
            assertThat(query.get("code_challenge_method")).isEqualTo("S256");
            assertThat(query.get("code_challenge")).isEqualTo(verifier.challenge());
            assertThat(page.toString()).doesNotContain(verifier.reveal(), SimulatedSpotify.SECRET.reveal());
        }
    }

    @Test
    void what_is_asked_for_is_what_the_tools_need_and_no_more() {
        assertThat(ConsentScopes.text().split(" ", -1))
                .containsExactlyInAnyOrder(
                        "user-read-private",
                        "user-read-playback-state",
                        "user-modify-playback-state",
                        "user-read-currently-playing",
                        "user-read-recently-played",
                        "user-read-playback-position",
                        "user-top-read",
                        "user-library-read",
                        "user-library-modify",
                        "user-follow-read",
                        "user-follow-modify",
                        "playlist-read-private",
                        "playlist-read-collaborative",
                        "playlist-modify-private",
                        "playlist-modify-public",
                        "ugc-image-upload");
    }
}
