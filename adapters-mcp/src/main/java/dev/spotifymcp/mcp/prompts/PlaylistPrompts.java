package dev.spotifymcp.mcp.prompts;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Prompt.Argument;
import dev.spotifymcp.mcp.registry.Prompt.Definition;
import dev.spotifymcp.mcp.registry.Suggestions;
import java.util.List;
import java.util.Map;

/**
 * Prompts about making playlists and looking after them.
 *
 * @param playlists of the person, by their URIs
 */
public record PlaylistPrompts(Suggestions playlists) {

    public List<Prompt> all() {
        return List.of(buildPlaylist(), playlistAudit(), curateFromLiked());
    }

    private static Prompt buildPlaylist() {
        return new WrittenPrompt(
                new Definition(
                        "build_playlist",
                        "Build a playlist",
                        "A playlist for a theme, proposed first and made when you agree.",
                        List.of(
                                new Argument("theme", "What it is for, or should sound like.", true),
                                new Argument("songs", "How many songs.", false)),
                        Scope.READ),
                """
                Build me a playlist: {theme|something I will like}. About {songs|25} songs.
                Spotify no longer recommends songs to apps or tells their tempo and mood, so choose by what you know:
                1. get_top_items (tracks and artists, medium_term), for my taste; mix known and new.
                2. Write the list as "artist – title", at most two songs of one artist, in an order with a shape.
                3. resolve_tracks finds all of them in one call. Replace what is not_found once; show me what is doubtful.
                4. Show me the list with a name and a one-line description, and wait for my yes.
                5. create_playlist with all tracks in one call. Answer with its link and what could not be found.""",
                Map.of());
    }

    private Prompt playlistAudit() {
        return new WrittenPrompt(
                new Definition(
                        "playlist_audit",
                        "Playlist audit",
                        "What is repeated, gone or out of place in a playlist, and how to mend it.",
                        List.of(new Argument("playlist", "The playlist's link, URI or name.", true)),
                        Scope.READ),
                """
                Look over my playlist {playlist|I name when you ask}.
                1. If that is a name, find it with get_user_playlists (name_contains).
                2. get_playlist with view summary: length, repeated and unavailable items, dates, the artists most there.
                3. get_playlist_tracks page by page, for what is out of place: live and karaoke versions, the same song from \
                two releases, long silences between dates. Spotify no longer tells tempo, key or mood: do not invent any.
                4. Tell me in at most ten lines what you found, most important first.
                Then propose repairs and wait for my yes before each: combine_playlists (dedupe) for repetitions, \
                remove_tracks_from_playlist by positions, arrange_playlist for the order. Show its dry_run first. Local and \
                unavailable items can be removed in Spotify's own apps only.""",
                Map.of("playlist", playlists));
    }

    private Prompt curateFromLiked() {
        return new WrittenPrompt(
                new Definition(
                        "curate_from_liked",
                        "Curate from liked songs",
                        "A playlist from songs you have liked, for a mood or an occasion.",
                        List.of(
                                new Argument("mood", "What the songs should have in common.", true),
                                new Argument("playlist", "Leave out what is in this playlist.", false),
                                new Argument("songs", "How many songs.", false)),
                        Scope.READ),
                """
                From my liked songs, choose about {songs|30} for this: {mood|an evening with friends}.
                1. get_liked_songs with limit 50, page by page; 500 songs are enough, tell me if there are more.
                2. Leave out what is in this playlist: {playlist|none}. Read it with get_playlist_tracks.
                3. Spotify no longer tells mood, energy or genre of a song: judge by artist, title and what you know; \
                get_details of an artist tells genres. Leave out what you do not know rather than guess.
                4. Show me the choice in an order that works, with one line on why, and wait for my yes.
                5. create_playlist with the URIs you have read; no search is needed. Liked songs stay as they are.""",
                Map.of("playlist", playlists));
    }
}
