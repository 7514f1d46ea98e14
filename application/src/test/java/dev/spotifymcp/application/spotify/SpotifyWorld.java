package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyAccounts;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Player;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Playlists;
import java.net.URI;
import java.util.List;

/**
 * A Spotify that a test can arrange. Whatever is put in comes out of the ports as it was put in; whoever is named has an
 * account from then on.
 */
public interface SpotifyWorld {

    Catalogue catalogue();

    Player player();

    Library library();

    Listening listening();

    Playlists playlists();

    SpotifyAccounts accounts();

    /** An app beside the operator's, as a person brings their own. */
    ClientId ownApp();

    /** Leave to act for somebody who has consented to everything the operator's app asks for. */
    Permit permitOf(SpotifyProfile listener);

    /**
     * Tracks and episodes that exist, and with them the albums, artists and shows they name. A search finds everything by
     * any word of its name, in this order.
     */
    void has(List<? extends Playable> playables);

    /** Puts these below what the listener likes already. */
    void likes(SpotifyProfile listener, List<SavedTrack> newestFirst);

    /** Puts these albums, shows, episodes, audiobooks and followed artists below what is kept already. */
    void saves(SpotifyProfile listener, List<SavedThing> newestFirst);

    /**
     * Puts a playlist below those the owner has already.
     *
     * @param playlist its {@code owner} is the owner's profile, its size is the number of items
     */
    void owns(SpotifyProfile owner, Playlist playlist, List<PlaylistItem> items);

    /** Puts somebody else's playlist below those the follower has already. */
    void follows(SpotifyProfile follower, PlaylistId playlist);

    /** What is on from now on. Until then nothing is. */
    void plays(SpotifyProfile listener, Playback playback);

    /** These devices are awake from now on, and no others. */
    void awake(SpotifyProfile listener, List<Device> devices);

    /** The listener does not subscribe any more. Until then everybody does. */
    void listensForFree(SpotifyProfile listener);

    /** Puts these before what the listener has heard already. */
    void hears(SpotifyProfile listener, List<Heard> latestFirst);

    /** What the listener hears most, over whatever range of time; of its artists, the first is heard most. */
    void hearsMost(SpotifyProfile listener, List<Track> mostFirst);

    /** The person opens the consent page, says yes, and is sent back with this code. */
    SpotifyCode consents(SpotifyProfile listener, URI consentPage);

    /** From now on every refresh brings a new refresh token; usually none does. */
    void rotatesRefreshTokens();

    /** The person removes every app from their account. */
    void withdrawsConsent(SpotifyProfile listener);
}
