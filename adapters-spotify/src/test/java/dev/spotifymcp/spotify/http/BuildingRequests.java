package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.PlaylistId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class BuildingRequests {

    private static final URI API = URI.create("https://api.spotify.com/v1");

    @Property
    void whatever_a_query_holds_stays_in_its_place(@ForAll String words) {
        URI url =
                ApiRequest.get("search").with("q", words).with("type", "track").under(API);

        assertThat(url.getHost()).isEqualTo("api.spotify.com");
        assertThat(url.getRawPath()).isEqualTo("/v1/search");
        assertThat(url.getRawFragment()).isNull();
        assertThat(url.getRawQuery().split("&", -1)).hasSize(2);
        assertThat(decoded(url.getRawQuery().substring(2, url.getRawQuery().indexOf('&'))))
                .isEqualTo(asUtf8(words));
    }

    @Property
    void whatever_a_segment_holds_stays_one_segment(@ForAll @NotEmpty String segment) {
        if (segment.matches("\\.{1,2}")) {
            return;
        }
        URI url = ApiRequest.get("playlists", segment, "items").under(API);

        assertThat(url.normalize()).isEqualTo(url);
        assertThat(url.getHost()).isEqualTo("api.spotify.com");
        assertThat(url.getRawQuery()).isNull();
        String[] segments = url.getRawPath().split("/", -1);
        assertThat(segments).hasSize(5).startsWith("", "v1", "playlists").endsWith("items");
        assertThat(decoded(segments[3])).isEqualTo(asUtf8(segment));
    }

    @Property
    void only_ids_come_into_paths_whatever_people_paste(@ForAll String pasted) {
        if (PlaylistId.read("playlist_id", pasted) instanceof Answer.Given<PlaylistId>(var id)) {
            assertThat(ApiRequest.get("playlists", id.value()).under(API).getRawPath())
                    .matches("/v1/playlists/[0-9A-Za-z]{22}");
        }
    }

    @Example
    void a_dot_segment_would_climb_and_is_refused() {
        assertThatThrownBy(() -> ApiRequest.get("playlists", "..", "me")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("playlists", ".")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("playlists", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void the_log_is_told_the_endpoint_and_not_what_was_searched_for() {
        var request = ApiRequest.get("search").with("q", "my secret love");

        assertThat(request.summary()).isEqualTo("GET /search");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    // Half of a surrogate pair is no character: it has no bytes to be sent as.
    private static String asUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
