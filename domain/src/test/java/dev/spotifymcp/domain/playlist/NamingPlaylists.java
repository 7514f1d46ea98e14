package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import org.junit.jupiter.api.Test;

class NamingPlaylists {

    private static final String ID = "37i9dQZF1DXcBWIGoYBM5M";

    @Test
    void a_playlist_is_named_by_uri_link_or_id() {
        var expected = Answer.given(new PlaylistId(new SpotifyUri(Kind.PLAYLIST, ID)));

        assertThat(PlaylistId.read("playlist_id", ID)).isEqualTo(expected);
        assertThat(PlaylistId.read("playlist_id", "spotify:playlist:" + ID)).isEqualTo(expected);
        assertThat(PlaylistId.read("playlist_id", "https://open.spotify.com/playlist/" + ID + "?si=x"))
                .isEqualTo(expected);
    }

    @Test
    void anything_else_is_refused_naming_the_field() {
        assertThat(PlaylistId.read("playlist_id", "spotify:album:" + ID))
                .isEqualTo(Answer.refused(new Refusal.InvalidArgument(
                        "playlist_id", "must be a playlist: a Spotify URI, an open.spotify.com link or an id")));
    }

    @Test
    void a_track_is_no_playlist() {
        assertThatThrownBy(() -> new PlaylistId(new SpotifyUri(Kind.TRACK, ID)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_playlist_has_a_name_and_may_have_a_description() {
        var wish = new NewPlaylist("  Road trip ", " ", Visibility.PUBLIC);

        assertThat(wish.name()).isEqualTo("Road trip");
        assertThat(wish.description()).isEmpty();
    }

    @Test
    void names_and_descriptions_are_no_longer_than_spotify_allows() {
        assertThat(new NewPlaylist("n".repeat(100), "d".repeat(300), Visibility.PUBLIC).name())
                .hasSize(100);
        assertThatThrownBy(() -> new NewPlaylist(" ", "", Visibility.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewPlaylist("n".repeat(101), "", Visibility.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewPlaylist("n", "d".repeat(301), Visibility.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
