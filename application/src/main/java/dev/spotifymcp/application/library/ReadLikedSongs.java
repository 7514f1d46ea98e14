package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedTrack;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads a person's liked songs, newest first. */
public record ReadLikedSongs(SpotifyAccess access, Library library) {

    public Answer<Page<SavedTrack>> songs(UserId user, Window window) {
        return access.as(user, permit -> library.likedSongs(permit, window));
    }

    /** The same, ending where songs begin that were liked at this moment or before. */
    public Answer<Page<SavedTrack>> songsAfter(UserId user, Instant moment, Window window) {
        return songs(user, window).map(page -> until(moment, page));
    }

    // The list is sorted by that date, so that nothing newer comes after the first that is too old.
    private static Page<SavedTrack> until(Instant moment, Page<SavedTrack> page) {
        List<SavedTrack> newer =
                page.items().stream().takeWhile(saved -> isAfter(moment, saved)).toList();
        int end = page.offset() + newer.size();
        return newer.size() == page.items().size() ? page : new Page<>(newer, end, page.offset(), end);
    }

    private static boolean isAfter(Instant moment, SavedTrack saved) {
        try {
            return Instant.parse(saved.addedAt()).isAfter(moment);
        } catch (DateTimeParseException undated) {
            return true;
        }
    }
}
