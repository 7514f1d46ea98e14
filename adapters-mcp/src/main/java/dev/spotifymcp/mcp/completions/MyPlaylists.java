package dev.spotifymcp.mcp.completions;

import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.mcp.registry.Suggestions.Suggestion;
import dev.spotifymcp.mcp.words.Clean;
import java.util.List;
import java.util.function.Function;

/** The caller's playlists, found by a part of their names. */
public record MyPlaylists(ReadPlaylists playlists) {

    /** One page of Spotify's: those at the top of the library. */
    private static final Window TOP = new Window(0, 50);

    public List<Suggestion> uris(Caller caller) {
        return all(caller, playlist -> playlist.id().uri().toString());
    }

    /** Their bare ids, for the middle of a URI. */
    public List<Suggestion> ids(Caller caller) {
        return all(caller, playlist -> playlist.id().value());
    }

    private List<Suggestion> all(Caller caller, Function<Playlist, String> value) {
        return switch (playlists.of(caller.user(), TOP)) {
            case Answer.Given(var page) ->
                page.items().stream()
                        .map(playlist -> new Suggestion(value.apply(playlist), Clean.text(playlist.name())))
                        .toList();
            case Answer.Refused(var why) -> List.of();
        };
    }
}
