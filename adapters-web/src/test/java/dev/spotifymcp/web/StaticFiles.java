package dev.spotifymcp.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The stylesheet, the script and the icon. */
class StaticFiles {

    @AutoClose
    private final House house = House.onLoopback();

    private final Browser browser = house.browser();

    @Test
    void a_page_links_the_version_of_a_file_that_may_be_kept_for_good() {
        Seen file = browser.open(linked("style.css"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(file.headers("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void without_its_version_a_file_is_asked_for_every_time() {
        Seen file = browser.open("/assets/copy.js");

        assertThat(file.headers("Cache-Control")).containsExactly("no-cache");
        assertThat(file.header("Content-Type")).contains("text/javascript; charset=utf-8");
    }

    @Test
    void whoever_has_it_already_is_not_sent_it_again() {
        String tag = browser.open("/assets/icon.svg").header("ETag").orElseThrow();

        Seen again = browser.send(browser.to("/assets/icon.svg").header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void there_is_no_way_to_other_files() {
        for (String path : new String[] {
            "/assets/../Web.class", "/assets/..%2fAssets.class", "/assets/Assets.class", "/assets/%2e%2e/x", "/assets/"
        }) {
            assertThat(browser.open(path).status()).as(path).isIn(400, 404);
        }
    }

    private String linked(String name) {
        Matcher link = Pattern.compile("/assets/" + Pattern.quote(name) + "\\?v=[0-9a-f]{16}")
                .matcher(browser.open("/").text());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
