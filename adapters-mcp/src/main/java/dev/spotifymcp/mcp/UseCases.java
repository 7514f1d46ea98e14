package dev.spotifymcp.mcp;

import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.catalogue.LookUp;
import dev.spotifymcp.application.catalogue.ResolveTracks;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.application.listening.ReadListening;
import dev.spotifymcp.application.playback.AddToQueue;
import dev.spotifymcp.application.playback.ControlPlayback;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playback.StartPlayback;
import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.prompts.ListeningPrompts;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.resources.CapabilitiesResource;
import dev.spotifymcp.mcp.resources.ListeningResources;
import dev.spotifymcp.mcp.resources.StatusResource;
import dev.spotifymcp.mcp.tools.AddToQueueTool;
import dev.spotifymcp.mcp.tools.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.ControlPlaybackTool;
import dev.spotifymcp.mcp.tools.CreatePlaylistTool;
import dev.spotifymcp.mcp.tools.GetConnectionStatusTool;
import dev.spotifymcp.mcp.tools.GetCurrentTrackTool;
import dev.spotifymcp.mcp.tools.GetDetailsTool;
import dev.spotifymcp.mcp.tools.GetLikedSongsTool;
import dev.spotifymcp.mcp.tools.GetPlaybackStateTool;
import dev.spotifymcp.mcp.tools.GetPlaylistTracksTool;
import dev.spotifymcp.mcp.tools.GetRecentlyPlayedTool;
import dev.spotifymcp.mcp.tools.GetTopItemsTool;
import dev.spotifymcp.mcp.tools.GetUserPlaylistsTool;
import dev.spotifymcp.mcp.tools.ListContentsTool;
import dev.spotifymcp.mcp.tools.PlayTool;
import dev.spotifymcp.mcp.tools.ResolveTracksTool;
import dev.spotifymcp.mcp.tools.SearchCatalogTool;
import dev.spotifymcp.mcp.tools.SearchTracksTool;
import dev.spotifymcp.mcp.tools.TransferPlaybackTool;
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
        ReadLikedSongs readLikedSongs,
        ReadPlaylists readPlaylists,
        CreatePlaylist createPlaylist,
        AddToPlaylist addToPlaylist,
        ReadStatus readStatus) {

    /** All of it on offer, in the order in which models read it. */
    Registry registry(PublicUrl site, CallObserver observer) {
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
                        new ListeningPrompts(seeWhatPlays, readListening).all()),
                words,
                observer);
    }

    private List<Tool> tools(RefusalWords words, PublicUrl site) {
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
                new GetLikedSongsTool(readLikedSongs),
                new GetUserPlaylistsTool(readPlaylists),
                new GetPlaylistTracksTool(readPlaylists),
                new CreatePlaylistTool(createPlaylist),
                new AddTracksToPlaylistTool(addToPlaylist, words),
                new GetRecentlyPlayedTool(readListening),
                new GetTopItemsTool(readListening),
                new GetConnectionStatusTool(readStatus, site));
    }
}
