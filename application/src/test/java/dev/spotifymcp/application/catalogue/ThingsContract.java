package dev.spotifymcp.application.catalogue;

import static dev.spotifymcp.application.Samples.episode;
import static dev.spotifymcp.application.Samples.first;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.Samples.tracks;
import static dev.spotifymcp.application.Samples.uri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.spotify.SpotifyContract;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Contents.Group;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.spotifymcp.domain.catalogue.Catalogue} promises about things of all kinds. */
public abstract class ThingsContract extends SpotifyContract {

    @Test
    void one_search_finds_several_kinds_each_in_a_page_of_its_own() {
        spotify.has(List.of(track("Zanzibar", 1), track("Halcyon", 2), episode(3)));

        Map<Kind, Page<Thing>> found = search("zanzibar album 3", Kind.TRACK, Kind.ALBUM, Kind.SHOW);

        assertThat(found.keySet()).containsExactly(Kind.TRACK, Kind.ALBUM, Kind.SHOW);
        assertThat(uris(found, Kind.TRACK)).contains(track(1).uri());
        assertThat(uris(found, Kind.ALBUM)).containsExactly(uri(Kind.ALBUM, 1), uri(Kind.ALBUM, 2));
        assertThat(uris(found, Kind.SHOW)).containsExactly(uri(Kind.SHOW, 3));
    }

    @Test
    void a_search_of_things_is_leafed_through() {
        spotify.has(tracks("Zanzibar", 12));
        var query = new ThingQuery("zanzibar", List.of(Kind.TRACK), new Window(10, 10), new Market.Home());

        Page<Thing> page = given(spotify.catalogue().search(alice, query)).getOrDefault(Kind.TRACK, nothing());

        assertThat(page.items())
                .extracting(Thing::uri)
                .containsExactly(track(11).uri(), track(12).uri());
        assertThat(page.total()).isEqualTo(12);
        assertThat(page.nextOffset()).isEmpty();
    }

    @Test
    void a_track_tells_its_artists_its_album_and_its_length() {
        spotify.has(List.of(track("Zanzibar \"日本\"", 1)));

        Thing thing = given(spotify.catalogue().look(alice, track(1).uri()));

        assertThat(thing.name()).isEqualTo(track("Zanzibar \"日本\"", 1).name());
        assertThat(thing.credited(Kind.ARTIST)).containsExactly("Artist 1", "The Guest");
        assertThat(thing.credited(Kind.ALBUM)).containsExactly("Album 1");
        assertThat(thing.facts()).contains(new Fact.Amount(Fact.Subject.DURATION_MS, 180_001));
    }

    @Test
    void an_episode_tells_its_show() {
        spotify.has(List.of(episode(1)));

        Thing thing = given(spotify.catalogue().look(alice, episode(1).uri()));

        assertThat(thing.credits()).containsExactly(new Credit(uri(Kind.SHOW, 1), "Show 1"));
    }

    @Test
    void albums_artists_and_shows_can_be_looked_at() {
        spotify.has(List.of(track(1), episode(1)));

        assertThat(given(spotify.catalogue().look(alice, uri(Kind.ALBUM, 1))).name())
                .isEqualTo("Album 1");
        assertThat(given(spotify.catalogue().look(alice, uri(Kind.ARTIST, 1))).name())
                .isEqualTo("Artist 1");
        assertThat(given(spotify.catalogue().look(alice, uri(Kind.SHOW, 1))).name())
                .isEqualTo("Show 1");
    }

    @Test
    void what_there_is_not_is_not_found() {
        for (Kind kind : List.of(Kind.TRACK, Kind.ALBUM, Kind.ARTIST, Kind.SHOW, Kind.EPISODE, Kind.AUDIOBOOK)) {
            assertRefused(spotify.catalogue().look(alice, uri(kind, 99)), Refusal.NotFound.class);
        }
    }

    @Test
    void the_tracks_of_an_album_come_in_their_order_however_many_pages_that_takes() {
        var album = new Credit(uri(Kind.ALBUM, 7), "The Long One");
        List<Track> tracks = IntStream.rangeClosed(1, 70)
                .mapToObj(number -> new Track(
                        uri(Kind.TRACK, number),
                        "Part " + number,
                        track(1).artists(),
                        album,
                        Duration.ofMinutes(1),
                        false))
                .toList();
        spotify.has(tracks);

        Page<Thing> all = contents(album.uri(), first(60));

        assertThat(all.items())
                .extracting(Thing::name)
                .startsWith("Part 1", "Part 2")
                .hasSize(60);
        assertThat(all.total()).isEqualTo(70);
        assertThat(all.nextOffset()).hasValue(60);
    }

    @Test
    void an_artist_has_releases_of_their_own_and_others_they_appear_on() {
        spotify.has(List.of(track(1), track(2)));

        assertThat(contents(uri(Kind.ARTIST, 1), first(20)).items())
                .extracting(Thing::uri)
                .containsExactly(uri(Kind.ALBUM, 1));
        assertThat(contents(uri(Kind.ARTIST, 9_000_000), first(20)).items()).isEmpty();
        var guest = new Contents(uri(Kind.ARTIST, 9_000_000), Set.of(Group.APPEARS_ON), first(20));
        assertThat(given(spotify.catalogue().contents(alice, guest)).items())
                .extracting(Thing::uri)
                .containsExactly(uri(Kind.ALBUM, 1), uri(Kind.ALBUM, 2));
    }

    @Test
    void the_episodes_of_a_show_come_latest_first() {
        var second = new Episode(uri(Kind.EPISODE, 2), "The second", episode(1).show(), Duration.ofMinutes(1), false);
        spotify.has(List.of(episode(1), second));

        assertThat(contents(uri(Kind.SHOW, 1), first(20)).items())
                .extracting(Thing::uri)
                .containsExactly(second.uri(), episode(1).uri());
    }

    @Test
    void a_made_up_token_is_rejected() {
        assertRefused(spotify.catalogue().look(forged(alice), track(1).uri()), Refusal.TokenRejected.class);
    }

    private Map<Kind, Page<Thing>> search(String words, Kind... kinds) {
        var query = new ThingQuery(words, List.of(kinds), first(5), new Market.Home());
        return given(spotify.catalogue().search(alice, query));
    }

    private Page<Thing> contents(SpotifyUri container, Window window) {
        var contents = new Contents(container, Set.of(Group.ALBUM, Group.SINGLE), window);
        return given(spotify.catalogue().contents(alice, contents));
    }

    private static List<SpotifyUri> uris(Map<Kind, Page<Thing>> found, Kind kind) {
        return found.getOrDefault(kind, nothing()).items().stream()
                .map(Thing::uri)
                .toList();
    }

    private static Page<Thing> nothing() {
        return new Page<>(List.of(), 0, 0, 0);
    }
}
