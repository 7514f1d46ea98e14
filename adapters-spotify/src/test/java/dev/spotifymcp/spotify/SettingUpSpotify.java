package dev.spotifymcp.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.spotify.account.SpotifyApp;
import dev.spotifymcp.spotify.http.ApiMode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingUpSpotify {

    @Test
    void a_slash_too_many_does_no_harm() {
        SpotifySettings settings = settings("https://api.spotify.com/v1/");

        assertThat(settings.apiUrl()).hasToString("https://api.spotify.com/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.spotify.com/v1", "ftp://api.spotify.com", "https:///v1"})
    void what_is_no_address_is_refused(String url) {
        assertThatThrownBy(() -> settings(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_secret_of_the_app_is_not_printed() {
        assertThat(new SpotifyApp.Confidential(SimulatedSpotify.APP, SimulatedSpotify.SECRET).toString())
                .contains(SimulatedSpotify.APP.value())
                .doesNotContain(SimulatedSpotify.SECRET.reveal());
    }

    private static SpotifySettings settings(String apiUrl) {
        return new SpotifySettings(
                URI.create("https://accounts.spotify.com"),
                URI.create(apiUrl),
                SimulatedSpotify.REDIRECT,
                new SpotifyApp.Public(SimulatedSpotify.APP),
                ApiMode.DEVELOPMENT);
    }
}
