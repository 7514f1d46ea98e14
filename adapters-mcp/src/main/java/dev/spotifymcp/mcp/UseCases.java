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
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.prompts.ListeningPrompts;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.resources.CapabilitiesResource;
import dev.spotifymcp.mcp.resources.ListeningResources;
import dev.spotifymcp.mcp.resources.StatusResource;
import dev.spotifymcp.mcp.tools.AddToQueueTool;
import dev.spotifymcp.mcp.tools.ControlPlaybackTool;
import dev.spotifymcp.mcp.tools.GetConnectionStatusTool;
import dev.spotifymcp.mcp.tools.GetCurrentTrackTool;
import dev.spotifymcp.mcp.tools.GetDetailsTool;
import dev.spotifymcp.mcp.tools.GetPlaybackStateTool;
import dev.spotifymcp.mcp.tools.GetRecentlyPlayedTool;
import dev.spotifymcp.mcp.tools.GetTopItemsTool;
import dev.spotifymcp.mcp.tools.ListContentsTool;
import dev.spotifymcp.mcp.tools.Meant;
import dev.spotifymcp.mcp.tools.PlayTool;
import dev.spotifymcp.mcp.tools.ResolveTracksTool;
import dev.spotifymcp.mcp.tools.SearchCatalogTool;
import dev.spotifymcp.mcp.tools.SearchTracksTool;
import dev.spotifymcp.mcp.tools.TransferPlaybackTool;
import dev.spotifymcp.mcp.tools.Written;
import dev.spotifymcp.mcp.tools.library.CheckLibraryTool;
import dev.spotifymcp.mcp.tools.library.GetLikedSongsTool;
import dev.spotifymcp.mcp.tools.library.GetSavedItemsTool;
import dev.spotifymcp.mcp.tools.library.RemoveFromLibraryTool;
import dev.spotifymcp.mcp.tools.library.SaveToLibraryTool;
import dev.spotifymcp.mcp.tools.playlist.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.playlist.ArrangePlaylistTool;
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
        ReadStatus readStatus) {

    /** All of it that is selected, in the order in which models read it. */
    Registry registry(PublicUrl site, Selection selection, CallObserver observer) {
        var words = new RefusalWords(site);
        List<Tool> tools = tools(words, site);
        var listening = new ListeningResources(
                new GetConnectionStatusTool(readStatus, site),
                new GetPlaybackStateTool(seeWhatPlays),
                new GetRecentlyPlayedTool(readListening),
                new GetTopItemsTool(readListening),
                new GetDetailsTool(lookUp, words));
        return new Registry(
                new Offer(
                                tools,
                                Stream.of(
                                                List.of(new StatusResource(readStatus, site)),
                                                listening.resources(),
                                                List.of(new CapabilitiesResource(tools)))
                                        .<Resource>flatMap(List::stream)
                                        .toList(),
                                listening.templates(),
                                new ListeningPrompts(seeWhatPlays, readListening).all())
                        .narrowedTo(selection),
                words,
                observer);
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
                new UpdatePlaylistTool(playlists.edit()),
                new ArrangePlaylistTool(playlists.arrange(), meant, written),
                new GetRecentlyPlayedTool(readListening),
                new GetTopItemsTool(readListening),
                new GetConnectionStatusTool(readStatus, site));
    }
}
