package dev.spotifymcp.spotify.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheDemonstration {

    private final World world = DemoWorld.create();
    private final Listener ada = world.find("ada").orElseThrow();
    private final Listener bruno = world.find("bruno").orElseThrow();
    private final Listener chidi = world.find("chidi").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"love", "night", "blue", "rain", "summer", "dance", "heart", "dream", "city", "songs"})
    void common_words_find_a_page_of_songs_by_different_artists(String word) {
        List<Track> found = world.recordings().search(word);

        assertThat(found).hasSizeGreaterThan(10);
        assertThat(found.stream()
                        .map(track -> track.artists().getFirst().name())
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void nothing_has_the_id_of_another_thing() {
        List<Track> everything = world.recordings().search("year:1900-2100");

        assertThat(everything).hasSize(480);
        assertThat(everything.stream().map(Track::uri)).doesNotHaveDuplicates();
        assertThat(everything.stream()
                        .map(track -> track.artists().getFirst().name())
                        .distinct())
                .hasSize(48);
    }

    @Test
    void it_is_the_same_on_every_start() {
        assertThat(DemoWorld.create().recordings().search("love"))
                .isEqualTo(world.recordings().search("love"));
    }

    @Test
    void there_are_three_people_of_whom_one_hears_a_song_one_a_podcast_and_one_nothing() {
        assertThat(world.listeners()).containsExactly(ada, bruno, chidi);
        assertThat(ada.player().playback()).map(Playback::item).containsInstanceOf(Track.class);
        assertThat(bruno.player().playback()).map(Playback::item).containsInstanceOf(Episode.class);
        assertThat(chidi.player().playback()).isEmpty();
    }

    @Test
    void everybody_has_more_liked_songs_than_fit_a_page_and_nobody_has_anothers() {
        assertThat(List.of(ada, bruno, chidi))
                .allSatisfy(person -> assertThat(person.liked()).hasSizeGreaterThan(60));

        Set<SpotifyUri> seen = new HashSet<>();
        for (Listener person : world.listeners()) {
            assertThat(tracksOf(person)).allSatisfy(track -> assertThat(seen).doesNotContain(track.uri()));
            tracksOf(person).forEach(track -> seen.add(track.uri()));
        }
    }

    @Test
    void some_playlist_is_long_and_some_holds_everything_a_playlist_can() {
        assertThat(bruno.playlists())
                .anySatisfy(playlist -> assertThat(playlist.state().items()).hasSizeGreaterThan(120));
        assertThat(ada.playlists())
                .anySatisfy(
                        playlist -> assertThat(playlist.state().items().stream().map(PlaylistItem::playable))
                                .hasAtLeastOneElementOfType(Track.class)
                                .hasAtLeastOneElementOfType(Episode.class)
                                .hasAtLeastOneElementOfType(Playable.LocalFile.class)
                                .hasAtLeastOneElementOfType(Playable.Unavailable.class));
    }

    @Test
    void somebody_follows_the_playlist_of_another() {
        assertThat(chidi.playlists()).anyMatch(playlist -> playlist.isOf(ada));
    }

    private static List<Track> tracksOf(Listener person) {
        Stream<Track> liked = person.liked().stream().map(SavedTrack::track);
        Stream<Track> kept = person.playlists().stream()
                .filter(playlist -> playlist.isOf(person))
                .flatMap(playlist -> playlist.state().items().stream())
                .map(PlaylistItem::playable)
                .filter(Track.class::isInstance)
                .map(Track.class::cast);
        return Stream.concat(liked, kept).distinct().toList();
    }
}
