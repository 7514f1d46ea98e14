package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;

/** Reads which albums, shows, episodes and audiobooks a person has saved, and which artists they follow. */
public record ReadSavedThings(SpotifyAccess access, Library library) {

    public Answer<Page<SavedThing>> of(UserId user, SavedKind kind, Window window) {
        return access.as(user, permit -> library.saved(permit, kind, window));
    }
}
