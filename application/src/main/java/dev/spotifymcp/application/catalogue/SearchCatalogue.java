package dev.spotifymcp.application.catalogue;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;

/** Finds songs by words. */
public record SearchCatalogue(SpotifyAccess access, Catalogue catalogue) {

    public Answer<Page<Track>> tracks(UserId user, TrackQuery query) {
        return access.as(user, permit -> catalogue.searchTracks(permit, query));
    }
}
