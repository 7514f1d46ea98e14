package dev.spotifymcp.mcp;

import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.catalogue.SearchCatalogue;
import dev.spotifymcp.application.library.ReadLikedSongs;
import dev.spotifymcp.application.playback.SeeWhatPlays;
import dev.spotifymcp.application.playlist.AddToPlaylist;
import dev.spotifymcp.application.playlist.CreatePlaylist;
import dev.spotifymcp.application.playlist.ReadPlaylists;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.resources.StatusResource;
import dev.spotifymcp.mcp.tools.AddTracksToPlaylistTool;
import dev.spotifymcp.mcp.tools.CreatePlaylistTool;
import dev.spotifymcp.mcp.tools.GetCurrentTrackTool;
import dev.spotifymcp.mcp.tools.GetLikedSongsTool;
import dev.spotifymcp.mcp.tools.GetPlaylistTracksTool;
import dev.spotifymcp.mcp.tools.GetUserPlaylistsTool;
import dev.spotifymcp.mcp.tools.SearchTracksTool;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.util.List;

/** What the application can do, as far as models may ask for it. */
public record UseCases(
        SearchCatalogue searchCatalogue,
        SeeWhatPlays seeWhatPlays,
        ReadLikedSongs readLikedSongs,
        ReadPlaylists readPlaylists,
        CreatePlaylist createPlaylist,
        AddToPlaylist addToPlaylist,
        ReadStatus readStatus) {

    /** All of it on offer, in the order in which models read it. */
    Registry registry(PublicUrl site, CallObserver observer) {
        var words = new RefusalWords(site);
        return new Registry(
                new Offer(
                        List.of(
                                new SearchTracksTool(searchCatalogue),
                                new GetCurrentTrackTool(seeWhatPlays),
                                new GetLikedSongsTool(readLikedSongs),
                                new GetUserPlaylistsTool(readPlaylists),
                                new GetPlaylistTracksTool(readPlaylists),
                                new CreatePlaylistTool(createPlaylist),
                                new AddTracksToPlaylistTool(addToPlaylist, words)),
                        List.of(new StatusResource(readStatus, site)),
                        List.of(),
                        List.of()),
                words,
                observer);
    }
}
