package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.application.playlist.ExportSongs;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Source;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Suggestions;
import dev.spotifymcp.mcp.registry.UriTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The resources that {@code export_playlist} leads to. Each is written while it is read, and for its reader only. */
public final class Exports {

    // One of ten thousand songs takes some megabytes while it is written.
    private static final int MOST_AT_ONCE = 8;

    private static final List<String> FORMATS =
            Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();

    private final ExportSongs songs;
    private final Suggestions playlists;

    /** For whom one is being written: one for each of them. */
    private final Set<UserId> readers = ConcurrentHashMap.newKeySet();

    /**
     * Exports of these.
     *
     * @param playlists ids somebody may begin to type
     */
    public Exports(ExportSongs songs, Suggestions playlists) {
        this.songs = songs;
        this.playlists = playlists;
    }

    public List<ResourceTemplate> templates() {
        return List.of(
                new Template(
                        definition(
                                "spotify://playlist/{id}/export/{format}",
                                "playlist/export",
                                "Playlist export",
                                "A whole playlist as csv, json, m3u or md, up to 10,000 items."),
                        this),
                new Template(
                        definition(
                                "spotify://me/liked/export/{format}",
                                "me/liked/export",
                                "Liked songs export",
                                "The liked songs as csv, json, m3u or md, the latest 10,000."),
                        this));
    }

    /** Where an export is to be read. */
    static String uri(Source source, ExportFormat format) {
        return switch (source) {
            case Source.Of(var playlist) -> "spotify://playlist/" + playlist.value() + "/export/" + format.word();
            case Source.Liked liked -> "spotify://me/liked/export/" + format.word();
        };
    }

    private record Template(Definition definition, Exports exports) implements ResourceTemplate {

        @Override
        public Answer<ResourceContent> read(String uri, Map<String, String> variables, Caller caller) {
            return ExportFormat.of(variables.getOrDefault("format", ""))
                    .map(format -> source(variables).then(source -> exports.written(uri, caller, source, format)))
                    .orElseGet(() -> Answer.refused(
                            new Refusal.InvalidArgument("format", "must be one of " + String.join(", ", FORMATS))));
        }

        @Override
        public List<String> complete(String argument, String typed, Caller caller) {
            return switch (argument) {
                case "id" -> exports.playlists.begun(typed, caller);
                case "format" -> Suggestions.of(FORMATS).begun(typed, caller);
                default -> List.of();
            };
        }

        private static Answer<Source> source(Map<String, String> variables) {
            return variables.containsKey("id")
                    ? PlaylistId.read("id", "spotify:playlist:" + variables.get("id"))
                            .map(Source.Of::new)
                    : Answer.given(new Source.Liked());
        }
    }

    private Answer<ResourceContent> written(String uri, Caller caller, Source source, ExportFormat format) {
        if (readers.size() >= MOST_AT_ONCE || !readers.add(caller.user())) {
            return Answer.refused(new Refusal.Busy());
        }
        try {
            var rows = new StringBuilder();
            return songs.each(
                            caller.user(),
                            source,
                            item -> rows.append(format.sheet().row(item)))
                    .map(found -> new ResourceContent.Text(
                            uri,
                            format.mediaType(),
                            format.sheet()
                                    .whole(
                                            found.name(),
                                            rows.toString(),
                                            Math.max(0, found.size() - ExportSongs.MOST_ITEMS))));
        } finally {
            readers.remove(caller.user());
        }
    }

    private static ResourceTemplate.Definition definition(String uri, String name, String title, String description) {
        return new ResourceTemplate.Definition(UriTemplate.of(uri), name, title, description, "", Scope.READ);
    }
}
