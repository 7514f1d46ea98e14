package dev.spotifymcp.domain.library;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;

/** What a person has saved at Spotify. */
public interface Library {

    /** Liked songs, newest first. */
    Answer<Page<SavedTrack>> likedSongs(Permit permit, Window window);
}
