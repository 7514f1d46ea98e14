package dev.spotifymcp.application.catalogue;

import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import dev.spotifymcp.domain.catalogue.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.catalogue.Catalogue} promises. */
public abstract class CatalogueContract extends SpotifyContract {

    @Test
    void a_track_is_found_whole_and_others_are_not() {
        spotify.has(List.of(track("Halcyon", 1), track("Zanzibar", 2)));

        Page<Track> found = search("zanzibar", first(5));

        assertThat(found).isEqualTo(new Page<>(List.of(track("Zanzibar", 2)), 1, 0, 1));
    }

    @Test
    void names_in_any_script_come_back_as_they_are() {
        spotify.has(List.of(track("Zanzibar \"日本\" <b>été</b> \uD83C\uDFB5 & \\", 1)));

        assertThat(search("zanzibar", first(5)).items())
                .containsExactly(track("Zanzibar \"日本\" <b>été</b> \uD83C\uDFB5 & \\", 1));
    }

    @Test
    void words_in_any_script_can_be_searched_for() {
        spotify.has(List.of(track("ночь", 1), track("Q&A=100%+#?", 2)));

        assertThat(search("ночь", first(5)).items()).containsExactly(track("ночь", 1));
        assertThat(search("q&a=100%+#?", first(5)).items()).containsExactly(track("Q&A=100%+#?", 2));
    }

    @Test
    void fifty_are_found_at_once_in_order_and_the_total_is_told() {
        spotify.has(tracks("Zanzibar", 60));

        Page<Track> found = search("zanzibar", first(50));

        assertThat(found.items()).isEqualTo(tracks("Zanzibar", 50));
        assertThat(found.total()).isEqualTo(60);
        assertThat(found.nextOffset()).hasValue(50);
    }

    @Test
    void a_limit_that_is_no_multiple_of_a_page_is_kept() {
        spotify.has(tracks("Zanzibar", 60));

        Page<Track> found = search("zanzibar", first(17));

        assertThat(found.items()).isEqualTo(tracks("Zanzibar", 17));
        assertThat(found.nextOffset()).hasValue(17);
    }

    @Test
    void the_search_goes_on_from_an_offset_to_the_end() {
        spotify.has(tracks("Zanzibar", 60));

        Page<Track> found = search("zanzibar", new Window(45, 50));

        assertThat(found.items()).isEqualTo(tracks("Zanzibar", 60).subList(45, 60));
        assertThat(found.offset()).isEqualTo(45);
        assertThat(found.total()).isEqualTo(60);
        assertThat(found.nextOffset()).isEmpty();
    }

    @Test
    void nothing_is_found_behind_the_end() {
        spotify.has(tracks("Zanzibar", 3));

        Page<Track> found = search("zanzibar", new Window(30, 10));

        assertThat(found.items()).isEmpty();
        assertThat(found.nextOffset()).isEmpty();
    }

    @Test
    void a_search_can_find_nothing() {
        spotify.has(tracks("Zanzibar", 3));

        assertThat(search("xylophonist", first(10))).isEqualTo(new Page<Track>(List.of(), 0, 0, 0));
    }

    @Test
    void a_made_up_token_is_rejected() {
        var query = new TrackQuery("zanzibar", first(1));

        assertRefused(spotify.catalogue().searchTracks(forged(alice), query), Refusal.TokenRejected.class);
    }

    private Page<Track> search(String words, Window window) {
        return given(spotify.catalogue().searchTracks(alice, new TrackQuery(words, window)));
    }
}
