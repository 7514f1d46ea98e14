package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A look at one thing. */
record Look(SpotifyUri uri) implements Question<Thing> {

    @Override
    public ApiRequest request() {
        ApiRequest request = ApiRequest.get(uri.kind().word() + "s", uri.id())
                .needing(SpotifyScope.READ_PLAYBACK_POSITION)
                .about(uri.kind().word());
        // A playlist would bring its first hundred items along. Apps in extended mode call them tracks.
        return uri.kind() == Kind.PLAYLIST
                ? request.with("fields", "id,type,uri,name,description,owner(display_name),items(total),tracks(total)")
                : request;
    }

    @Override
    public Optional<Thing> read(JsonNode json) {
        return ThingReader.from(json);
    }

    @Override
    public Readership readership() {
        return switch (uri.kind()) {
            case ARTIST -> Readership.EVERYBODY;
            case TRACK, ALBUM, SHOW, AUDIOBOOK -> Readership.ONE_COUNTRY;
            // Episodes and chapters come with how far this person has heard them; a playlist may be theirs alone.
            case EPISODE, CHAPTER, PLAYLIST -> Readership.ONE_LISTENER;
        };
    }
}
