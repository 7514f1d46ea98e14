package dev.spotifymcp.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser follows a form only as far as the page's policy lets it. */
class LettingFormsLead {

    private static final URI SPOTIFY = URI.create("https://accounts.spotify.test/authorize");

    @Test
    void a_usual_page_leads_to_us_and_to_spotify() {
        assertThat(ContentSecurityPolicy.of(SPOTIFY).text())
                .contains("form-action 'self' https://accounts.spotify.test; base-uri 'none'");
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/callback, https://app.example",
        "http://127.0.0.1:3334/callback, http://127.0.0.1:3334",
        "http://localhost:7777/cb, http://localhost:7777",
        "http://[::1]:7777/cb, http:",
        "cursor://anysphere.cursor-mcp/oauth/callback, cursor:"
    })
    void the_question_about_a_program_leads_to_that_program_too(String redirect, String place) {
        assertThat(ContentSecurityPolicy.ofConsent(SPOTIFY, URI.create(redirect))
                        .text())
                .contains("form-action 'self' https: https://accounts.spotify.test " + place + "; base-uri 'none'")
                .contains("frame-ancestors 'none'");
    }
}
