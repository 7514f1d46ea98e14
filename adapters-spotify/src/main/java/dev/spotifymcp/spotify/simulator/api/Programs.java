package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Playback.Source;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.spotify.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What somebody wants to hear, item by item. */
record Programs(World world) {

    private static final Pattern URI = Pattern.compile("spotify:([a-z]+):([0-9A-Za-z]{22})");

    /** From the place on at which it is to begin; empty when there is no such thing. */
    List<Playable> items(JsonNode body) {
        List<Playable> all = context(body).map(this::inside).orElseGet(() -> listed(body));
        int offset = body.at("/offset/position").asInt(0);
        return all.subList(Math.min(offset, all.size()), all.size());
    }

    Source source(JsonNode body) {
        return context(body).<Source>map(Source.Context::new).orElseGet(Source.Unnamed::new);
    }

    private List<Playable> listed(JsonNode body) {
        return body.path("uris").values().stream()
                .flatMap(uri -> uri(uri.stringValue("")).flatMap(world.recordings()::find).stream())
                .toList();
    }

    private List<Playable> inside(SpotifyUri context) {
        return switch (context.kind()) {
            case ALBUM, ARTIST -> List.copyOf(world.recordings().tracksOf(context));
            case SHOW -> List.copyOf(world.recordings().episodesOf(context));
            case PLAYLIST ->
                world.playlist(new PlaylistId(context)).stream()
                        .flatMap(playlist -> playlist.state().items().stream())
                        .map(PlaylistItem::playable)
                        .toList();
            case TRACK, EPISODE, AUDIOBOOK, CHAPTER -> List.of();
        };
    }

    private static Optional<SpotifyUri> context(JsonNode body) {
        return uri(body.path("context_uri").stringValue(""));
    }

    private static Optional<SpotifyUri> uri(String text) {
        Matcher parts = URI.matcher(text);
        return parts.matches()
                ? Kind.of(parts.group(1)).map(kind -> new SpotifyUri(kind, parts.group(2)))
                : Optional.empty();
    }
}
