package dev.spotifymcp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a stranger sees first. */
class TheFrontPage {

    @Test
    void it_says_what_this_is_where_it_is_and_whose_it_is_not() {
        try (House house = House.inPublic()) {
            Seen page = house.browser().open("/");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains(
                            "How it works", "https://music.example/mcp", "not affiliated with Spotify", "/auth/login");
        }
    }

    @Test
    void below_a_path_of_a_larger_site_links_stay_below_it() {
        try (House house = House.at("https://tools.example/music")) {
            Seen page = house.browser().open("/");

            assertThat(page.text())
                    .contains(
                            "href=\"/music/auth/login\"",
                            "href=\"/music/assets/style.css?v=",
                            "https://tools.example/music/mcp")
                    .doesNotContain("href=\"/auth", "href=\"/assets");
        }
    }
}
