package dev.spotifymcp.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Fact.Subject;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingThings {

    private static final String ID = "0123456789ABCDEFabcdef";

    @Test
    void all_that_is_told_of_a_thing_is_kept_and_nothing_is_made_up() {
        var thing = ThingReader.from(json("""
                {"type": "album", "id": "0123456789ABCDEFabcdef", "name": "Debut", "album_type": "album",
                 "release_date": "1993-07-05", "total_tracks": 12, "genres": [], "external_ids": {"upc": "731452"},
                 "artists": [{"uri": "spotify:artist:0123456789ABCDEFabcdef", "name": "Björk"}, null]}"""));

        assertThat(thing).hasValueSatisfying(album -> {
            assertThat(album.credits()).containsExactly(new Credit(new SpotifyUri(Kind.ARTIST, ID), "Björk"));
            assertThat(album.facts())
                    .containsExactly(
                            new Fact.Words(Subject.ALBUM_TYPE, "album"),
                            new Fact.Words(Subject.RELEASE_DATE, "1993-07-05"),
                            new Fact.Amount(Subject.TOTAL_TRACKS, 12),
                            new Fact.Words(Subject.UPC, "731452"));
        });
    }

    @Test
    void an_audiobook_that_calls_itself_a_show_is_one_by_its_type() {
        var thing = ThingReader.from(json("""
                {"type": "audiobook", "id": "0123456789ABCDEFabcdef", "uri": "spotify:show:0123456789ABCDEFabcdef",
                 "name": "Emma", "authors": [{"name": "Jane Austen"}], "languages": ["en", "en-GB"]}"""));

        assertThat(thing).hasValueSatisfying(book -> {
            assertThat(book.uri()).isEqualTo(new SpotifyUri(Kind.AUDIOBOOK, ID));
            assertThat(book.facts())
                    .containsExactly(
                            new Fact.Words(Subject.AUTHORS, "Jane Austen"),
                            new Fact.Words(Subject.LANGUAGES, "en, en-GB"));
        });
    }

    @Test
    void an_episode_tells_how_far_it_was_heard() {
        var thing = ThingReader.from(json("""
                {"type": "episode", "id": "0123456789ABCDEFabcdef", "name": "One", "explicit": true,
                 "resume_point": {"fully_played": false, "resume_position_ms": 61000}}"""));

        assertThat(thing)
                .hasValueSatisfying(episode -> assertThat(episode.facts())
                        .isEqualTo(List.of(
                                new Fact.Mark(Subject.EXPLICIT), new Fact.Amount(Subject.RESUME_POSITION_MS, 61_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"type\": \"track\", \"id\": null, \"uri\": \"spotify:local:::x:1\"}",
                "{\"type\": \"user\", \"id\": \"0123456789ABCDEFabcdef\"}",
                "{\"type\": \"track\", \"id\": \"../../me\"}"
            })
    void what_has_no_kind_or_no_id_is_a_hole(String hole) {
        assertThat(ThingReader.from(json(hole))).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
