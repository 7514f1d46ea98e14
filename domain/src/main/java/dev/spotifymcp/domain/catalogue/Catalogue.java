package dev.spotifymcp.domain.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;

/** What Spotify has. */
public interface Catalogue {

    /** As many tracks as the window asks for, in Spotify's order, however many pages that takes. */
    Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query);
}
