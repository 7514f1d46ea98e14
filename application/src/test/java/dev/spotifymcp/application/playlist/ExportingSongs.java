package dev.spotifymcp.application.playlist;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.localFile;
import static dev.spotifymcp.application.Samples.playlistId;
import static dev.spotifymcp.application.Samples.savedTracks;
import static dev.spotifymcp.application.Samples.track;
import static dev.spotifymcp.application.playlist.PlaylistStage.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportingSongs {

    private final PlaylistStage scene = PlaylistStage.ofSongs(3);
    private final ExportSongs export = scene.acts().export();
    private final List<PlaylistItem> read = new ArrayList<>();

    @Test
    void everything_in_a_playlist_is_read_in_order_whatever_it_is() {
        List<Playable> songs = List.of(track(2), localFile(), track(1));
        scene.holds(songs);

        Found found = given(export.each(scene.alice(), new Source.Of(playlistId(1)), read::add));

        assertThat(found.name()).isEqualTo("Playlist no. 1");
        assertThat(read).extracting(PlaylistItem::playable).isEqualTo(songs);
    }

    @Test
    void of_liked_songs_the_latest_are_read() {
        scene.stage().spotify().likes(ALICE, savedTracks(ExportSongs.MOST_ITEMS + 70));

        Found found = given(export.each(scene.alice(), new Source.Liked(), read::add));

        assertThat(found).isEqualTo(new Found.Liked(ExportSongs.MOST_ITEMS + 70));
        assertThat(read).hasSize(ExportSongs.MOST_ITEMS);
        assertThat(read.getLast().position()).isEqualTo(ExportSongs.MOST_ITEMS - 1);
    }
}
