package dev.spotifymcp.mcp;

import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.library.LibraryActs;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.playlist.PlaylistActs;
import dev.spotifymcp.application.undo.UndoChange;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.completions.MyArtists;
import dev.spotifymcp.mcp.completions.MyDevices;
import dev.spotifymcp.mcp.completions.MyPlaylists;
import dev.spotifymcp.mcp.prompts.ListeningPrompts;
import dev.spotifymcp.mcp.prompts.PlaylistPrompts;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.resources.StatusResource;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.tools.account.GetConnectionStatusTool;
import dev.spotifymcp.mcp.tools.catalogue.GetDetailsTool;
import dev.spotifymcp.mcp.tools.catalogue.ListContentsTool;
import dev.spotifymcp.mcp.tools.catalogue.ResolveTracksTool;
import dev.spotifymcp.mcp.tools.catalogue.SearchCatalogTool;
import dev.spotifymcp.mcp.tools.catalogue.SearchTracksTool;
import dev.spotifymcp.mcp.tools.change.UndoChangeTool;
import dev.spotifymcp.mcp.tools.export.ExportPlaylistTool;
import dev.spotifymcp.mcp.tools.export.Exports;
import dev.spotifymcp.mcp.tools.library.CheckLibraryTool;
import dev.spotifymcp.mcp.tools.library.GetLikedSongsTool;
import dev.spotifymcp.mcp.tools.library.GetSavedItemsTool;
import dev.spotifymcp.mcp.tools.library.RemoveFromLibraryTool;
import dev.spotifymcp.mcp.tools.library.SaveToLibraryTool;
import dev.spotifymcp.mcp.tools.listening.GetRecentlyPlayedTool;
import dev.spotifymcp.mcp.tools.listening.GetTopItemsTool;
import dev.spotifymcp.mcp.tools.playback.AddToQueueTool;
import dev.spotifymcp.mcp.tools.playback.ControlPlaybackTool;
import dev.spotifymcp.mcp.tools.playback.GetCurrentTrackTool;
import dev.spotifymcp.mcp.tools.playback.GetPlaybackStateTool;
import dev.spotifymcp.mcp.tools.playback.PlayTool;
import dev.spotifymcp.mcp.tools.playback.TransferPlaybackTool;
import dev.spotifymcp.mcp.tools.playlist.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.ArrangePlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.CombinePlaylistsTool;
import dev.spotifymcp.mcp.tools.playlist.CreatePlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.GetPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.GetPlaylistTracksTool;
import dev.spotifymcp.mcp.tools.playlist.GetUserPlaylistsTool;
import dev.spotifymcp.mcp.tools.playlist.RemoveTracksFromPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.UpdatePlaylistTool;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;
import java.util.stream.Stream;

/** What the application can do, as far as models may ask for it. */
public record UseCases(
        SearchCatalogue searchCatalogue,
        LookUp lookUp,
        ResolveTracks resolveTracks,
        SeeWhatPlays seeWhatPlays,
        StartPlayback startPlayback,
        ControlPlayback controlPlayback,
        AddToQueue addToQueue,
        ReadListening readListening,
        LibraryActs library,
        PlaylistActs playlists,
        UndoChange undo,
        ReadStatus readStatus) {

    /** All of it that is selected, in the order in which models read it. */
    Registry registry(PublicUrl site, Selection selection, CallObserver observer) {
        var words = new RefusalWords(site);
        List<Tool> tools = tools(words, site);
        var mine = new MyPlaylists(playlists.read());
        var shown = new Shown(tools, mine, new Exports(playlists.export(), mine::ids));
        return new Registry(
                new Offer(
                                tools,
                                shown.resources(new StatusResource(readStatus, site)),
                                shown.templates(),
                                prompts(mine))
                        .narrowedTo(selection),
                words,
                observer);
    }

    private List<Prompt> prompts(MyPlaylists mine) {
        var artists = new MyArtists(readListening, library.readSavedThings());
        var listening = new ListeningPrompts(artists, new MyDevices(seeWhatPlays));
        return Stream.of(listening.all(), new PlaylistPrompts(mine::uris).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Tool> tools(RefusalWords words, PublicUrl site) {
        var meant = new Meant(words);
        var written = new Written(words);
        return List.of(
                new SearchTracksTool(searchCatalogue),
                new SearchCatalogTool(searchCatalogue),
                new ResolveTracksTool(resolveTracks, words),
                new GetDetailsTool(lookUp, words),
                new ListContentsTool(lookUp),
                new GetCurrentTrackTool(seeWhatPlays),
                new GetPlaybackStateTool(seeWhatPlays),
                new PlayTool(startPlayback),
                new ControlPlaybackTool(controlPlayback),
                new TransferPlaybackTool(controlPlayback),
                new AddToQueueTool(addToQueue, words),
                new GetLikedSongsTool(library.readLikedSongs()),
                new GetSavedItemsTool(library.readSavedThings()),
                new CheckLibraryTool(library.check()),
                new SaveToLibraryTool(library.change(), written),
                new RemoveFromLibraryTool(library.change(), meant, written),
                new GetUserPlaylistsTool(playlists.read(), playlists.find()),
                new GetPlaylistTool(playlists.read(), playlists.summarise()),
                new GetPlaylistTracksTool(playlists.read()),
                new CreatePlaylistTool(playlists.create(), written),
                new AddTracksToPlaylistTool(playlists.add(), written),
                new RemoveTracksFromPlaylistTool(playlists.remove(), meant, written),
                new UpdatePlaylistTool(playlists.edit(), written),
                new ArrangePlaylistTool(playlists.arrange(), meant, written),
                new CombinePlaylistsTool(playlists.combine(), meant, written),
                new ExportPlaylistTool(playlists.export()),
                new GetRecentlyPlayedTool(readListening),
                new GetTopItemsTool(readListening),
                new GetConnectionStatusTool(readStatus, site),
                new UndoChangeTool(undo, meant, written));
    }
}
