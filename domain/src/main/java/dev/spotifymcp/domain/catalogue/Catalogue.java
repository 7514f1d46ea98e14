package dev.spotifymcp.domain.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import java.util.Map;

/** What Spotify has. */
public interface Catalogue {

    /** As many tracks as the window asks for, in Spotify's order, however many pages that takes. */
    Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query);

    /** A page for each kind that is asked for, in that order. */
    Answer<Map<Kind, Page<Thing>>> search(Permit permit, ThingQuery query);

    /** All that Spotify tells about one thing. */
    Answer<Thing> look(Permit permit, SpotifyUri uri);

    /** As many as the window asks for, however many pages that takes. */
    Answer<Page<Thing>> contents(Permit permit, Contents contents);
}
