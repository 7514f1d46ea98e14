package dev.spotifymcp.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What people and models paste where a Spotify URI is wanted. */
class ReadingSpotifyUris {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Property
    void any_text_is_refused_naming_the_field_or_gives_a_clean_id(@ForAll String text) {
        assertRefusedOrClean(text);
    }

    @Property
    void text_that_begins_well_is_refused_or_gives_a_clean_id(
            @ForAll("beginnings") String beginning, @ForAll String rest) {
        assertRefusedOrClean(beginning + rest);
    }

    @Property
    void an_id_is_taken_for_the_kind_that_is_wanted(@ForAll("ids") String id, @ForAll Kind wanted) {
        assertThat(SpotifyUri.read("uri", id, wanted)).isEqualTo(Answer.given(new SpotifyUri(wanted, id)));
    }

    @Property
    void a_uri_is_read_back_as_it_is_written(@ForAll("uris") SpotifyUri uri) {
        assertThat(SpotifyUri.read("uri", uri.toString(), uri.kind())).isEqualTo(Answer.given(uri));
    }

    @Property
    void every_form_of_link_is_read(@ForAll("uris") SpotifyUri uri, @ForAll("links") String link) {
        String text = link.replace("KIND", uri.kind().word()).replace("ID", uri.id());

        assertThat(SpotifyUri.read("uri", text, uri.kind())).isEqualTo(Answer.given(uri));
    }

    @Property
    void only_kinds_that_are_wanted_are_let_through(@ForAll("uris") SpotifyUri uri) {
        var answer = SpotifyUri.read("uris", uri.toString(), Kind.TRACK, Kind.EPISODE);

        boolean wanted = uri.kind() == Kind.TRACK || uri.kind() == Kind.EPISODE;
        assertThat(answer)
                .isEqualTo(
                        wanted
                                ? Answer.given(uri)
                                : Answer.refused(new Refusal.InvalidArgument(
                                        "uris",
                                        "must be a track or an episode: a Spotify URI, an open.spotify.com link or an"
                                                + " id")));
    }

    @Property
    void an_id_with_one_wrong_character_is_refused(
            @ForAll("ids") String id, @ForAll("places") int place, @ForAll("intruders") String intruder) {
        String spoilt = id.substring(0, place) + intruder + id.substring(place + 1);

        for (String text : List.of(spoilt, "spotify:track:" + spoilt, "https://open.spotify.com/track/" + spoilt)) {
            assertThat(SpotifyUri.read("uri", text, Kind.TRACK)).isInstanceOf(Answer.Refused.class);
        }
        assertThatThrownBy(() -> new SpotifyUri(Kind.TRACK, spoilt)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void an_id_that_is_too_short_or_too_long_is_refused(@ForAll("ids") String id) {
        for (String text : List.of(id.substring(1), id + "a", id + id)) {
            assertThat(SpotifyUri.read("uri", text, Kind.TRACK)).isInstanceOf(Answer.Refused.class);
            assertThat(SpotifyUri.read("uri", "spotify:track:" + text, Kind.TRACK))
                    .isInstanceOf(Answer.Refused.class);
        }
    }

    @Property
    void links_to_elsewhere_are_refused(@ForAll("ids") String id, @ForAll("foreignHosts") String host) {
        assertThat(SpotifyUri.read("uri", host + "/track/" + id, Kind.TRACK)).isInstanceOf(Answer.Refused.class);
    }

    @Example
    void white_space_around_it_does_no_harm() {
        assertThat(SpotifyUri.read("uri", " \tspotify:track:4uLU6hMCjMI75M1A2tKUQC\n", Kind.TRACK))
                .isEqualTo(Answer.given(new SpotifyUri(Kind.TRACK, "4uLU6hMCjMI75M1A2tKUQC")));
    }

    @Example
    void an_endless_link_is_refused_and_does_no_harm() {
        String link = "https://open.spotify.com/" + "embed/".repeat(100_000) + "track/4uLU6hMCjMI75M1A2tKUQC";

        assertThat(SpotifyUri.read("uri", link, Kind.TRACK)).isInstanceOf(Answer.Refused.class);
    }

    @Example
    void a_kind_that_does_not_exist_is_refused() {
        assertThat(SpotifyUri.read("uri", "spotify:user:4uLU6hMCjMI75M1A2tKUQC", Kind.TRACK, Kind.values()))
                .isInstanceOf(Answer.Refused.class);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars(BASE62).ofLength(22);
    }

    @Provide
    Arbitrary<SpotifyUri> uris() {
        return Combinators.combine(Arbitraries.of(Kind.class), ids()).as(SpotifyUri::new);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 21);
    }

    @Provide
    Arbitrary<String> intruders() {
        return Arbitraries.of(
                "/",
                "../",
                "..%2f",
                "%2e",
                "\\",
                "\r\n",
                "\n",
                "\0",
                ".",
                "-",
                "_",
                "~",
                "?",
                "#",
                ":",
                "@",
                ";",
                " ",
                "é",
                "٣",
                "３",
                "Ａ",
                "\uD835\uDFD9",
                "\u200B");
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "spotify:track:",
                "https://open.spotify.com/track/",
                "https://open.spotify.com/intl-de/track/",
                "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
                "spotify:track:4uLU6hMCjMI75M1A2tKUQC",
                "4uLU6hMCjMI75M1A2tKUQC");
    }

    @Provide
    Arbitrary<String> links() {
        return Arbitraries.of(
                "https://open.spotify.com/KIND/ID",
                "http://open.spotify.com/KIND/ID",
                "https://play.spotify.com/KIND/ID",
                "https://open.spotify.com/KIND/ID/",
                "https://open.spotify.com/KIND/ID?si=e7af2c1f9d2b4a01",
                "https://open.spotify.com/KIND/ID?si=a&utm_source=copy-link&nd=1",
                "https://open.spotify.com/KIND/ID/?si=a#t=12",
                "https://open.spotify.com/KIND/ID#login",
                "https://open.spotify.com/intl-de/KIND/ID",
                "https://open.spotify.com/intl-pt-BR/KIND/ID?si=a",
                "https://open.spotify.com/embed/KIND/ID",
                "https://open.spotify.com/intl-es/embed/KIND/ID",
                "https://open.spotify.com/embed/KIND/ID?utm_source=generator&theme=0",
                "  https://open.spotify.com/KIND/ID\n");
    }

    @Provide
    Arbitrary<String> foreignHosts() {
        return Arbitraries.of(
                "https://open.spotify.com.attacker.net",
                "https://attacker.net/open.spotify.com",
                "https://open.spotify.com@attacker.net",
                "https://openXspotify.com",
                "https://open.spotify.com:8443",
                "https://open.spotify.com/../api",
                "https://open.spotify.com/intl-de/../embed",
                "https://open.spotify.com//",
                "ftp://open.spotify.com",
                "//open.spotify.com",
                "open.spotify.com",
                "javascript:https://open.spotify.com");
    }

    private static void assertRefusedOrClean(String text) {
        switch (SpotifyUri.read("track", text, Kind.TRACK, Kind.EPISODE)) {
            case Answer.Given<SpotifyUri>(var uri) -> assertThat(uri.id()).matches("[0-9A-Za-z]{22}");
            case Answer.Refused<SpotifyUri>(var why) ->
                assertThat(why)
                        .isInstanceOfSatisfying(
                                Refusal.InvalidArgument.class,
                                invalid -> assertThat(invalid.field()).isEqualTo("track"));
        }
    }
}
