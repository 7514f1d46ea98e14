package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.spotify.http.ApiMode;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Recordings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Single things, and what is in them. There are no audiobooks here, as in most countries. */
final class CatalogueEndpoints {

    private static final String RESUME_POINT = SpotifyScope.READ_PLAYBACK_POSITION.value();

    private static final PageLimits USUAL = new PageLimits(20, 50, 100_000);

    private final Recordings recordings;
    private final PlayableShape playables;
    private final EpisodeShape episodes;
    private final ThingShape things;
    private final PageLimits releases;

    CatalogueEndpoints(ApiMode mode, Recordings recordings, PlayableShape playables) {
        this.recordings = recordings;
        this.playables = playables;
        this.episodes = new EpisodeShape(mode);
        this.things = new ThingShape(mode, recordings);
        this.releases = new PageLimits(mode == ApiMode.DEVELOPMENT ? 5 : 20, mode.searchPage(), 100_000);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "tracks/*", call -> recording(call, Kind.TRACK)),
                Route.of("GET", "episodes/*", call -> recording(call, Kind.EPISODE)),
                Route.of("GET", "albums/*", call -> thing(call, Kind.ALBUM)),
                Route.of("GET", "artists/*", call -> thing(call, Kind.ARTIST)),
                Route.of("GET", "shows/*", call -> thing(call, Kind.SHOW)),
                Route.of("GET", "audiobooks/*", CatalogueEndpoints::nothing),
                Route.of("GET", "chapters/*", CatalogueEndpoints::nothing),
                Route.of("GET", "audiobooks/*/chapters", CatalogueEndpoints::nothing),
                Route.of("GET", "albums/*/tracks", this::tracks),
                Route.of("GET", "artists/*/albums", this::albums),
                Route.of("GET", "shows/*/episodes", this::episodes));
    }

    private SimulatedReply recording(ApiCall call, Kind kind) {
        return named(
                call,
                kind,
                uri -> recordings.find(uri).map(found -> heardBy(call, found)),
                found -> SimulatedReply.json(200, found));
    }

    private SimulatedReply thing(ApiCall call, Kind kind) {
        return known(call, kind, found -> SimulatedReply.json(200, things.whole(found)));
    }

    private SimulatedReply tracks(ApiCall call) {
        return known(call, Kind.ALBUM, album -> list(call, USUAL, recordings.tracksOf(album.uri()), things::onAlbum));
    }

    private SimulatedReply episodes(ApiCall call) {
        return known(
                call,
                Kind.SHOW,
                show -> list(call, USUAL, recordings.episodesOf(show.uri()), episode -> heardBy(call, episode)));
    }

    /** With how far the listener has heard it, if that may be told. */
    private JsonNode heardBy(ApiCall call, Playable playable) {
        return playable instanceof Episode episode && call.scopes().contains(RESUME_POINT)
                ? episodes.heard(episode, call.listener().resumePoint(episode.uri()))
                : playables.of(playable);
    }

    /** All releases are albums of the first of their artists; on the others', the artist appears. */
    private SimulatedReply albums(ApiCall call) {
        List<String> groups = List.of(call.query().get("include_groups").split(",", -1));
        return known(call, Kind.ARTIST, artist -> {
            List<Credit> albums = recordings.tracksOf(artist.uri()).stream()
                    .filter(track -> groups.equals(List.of("")) || groups.contains(group(track, artist)))
                    .map(Track::album)
                    .distinct()
                    .toList();
            return list(call, releases, albums, things::listed);
        });
    }

    private static String group(Track track, Credit artist) {
        return track.artists().getFirst().equals(artist) ? "album" : "appears_on";
    }

    private SimulatedReply known(ApiCall call, Kind kind, Function<Credit, SimulatedReply> act) {
        return named(call, kind, recordings::mentioned, act);
    }

    private <T> SimulatedReply named(
            ApiCall call, Kind kind, Function<SpotifyUri, Optional<T>> find, Function<T, SimulatedReply> act) {
        if (!call.id().matches("[0-9A-Za-z]{22}")) {
            return SimulatedReply.error(400, "Invalid base62 id");
        }
        var uri = new SpotifyUri(kind, call.id());
        return recordings.isSoldIn(uri, call.listener().country())
                ? find.apply(uri).map(act).orElseGet(() -> nothing(call))
                : nothing(call);
    }

    private static <T> SimulatedReply list(
            ApiCall call, PageLimits limits, List<T> all, Function<? super T, JsonNode> shape) {
        String link = Json.API + "/" + String.join("/", call.path()) + "?";
        return limits.answer(call, window -> PagingShape.of(link, window, all, shape::apply));
    }

    private static SimulatedReply nothing(ApiCall call) {
        return SimulatedReply.error(404, "Resource not found");
    }
}
