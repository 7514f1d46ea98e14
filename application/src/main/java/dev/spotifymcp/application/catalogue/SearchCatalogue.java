package dev.spotifymcp.application.catalogue;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import java.util.Map;

/** Finds things by words. */
public record SearchCatalogue(SpotifyAccess access, Catalogue catalogue) {

    public Answer<Page<Track>> tracks(UserId user, TrackQuery query) {
        return access.as(user, permit -> catalogue.searchTracks(permit, query));
    }

    /** A page for each kind that is asked for, in that order. */
    public Answer<Map<Kind, Page<Thing>>> things(UserId user, ThingQuery query) {
        return access.as(user, permit -> catalogue.search(permit, query));
    }
}
