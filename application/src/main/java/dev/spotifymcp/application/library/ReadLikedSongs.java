package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedTrack;

/** Reads a person's liked songs, newest first. */
public record ReadLikedSongs(SpotifyAccess access, Library library) {

    public Answer<Page<SavedTrack>> songs(UserId user, Window window) {
        return access.as(user, permit -> library.likedSongs(permit, window));
    }
}
