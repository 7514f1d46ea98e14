package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Ledger;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.library.Library;

/** All that can be done with a library. */
public record LibraryActs(
        ReadLikedSongs readLikedSongs, ReadSavedThings readSavedThings, CheckLibrary check, ChangeLibrary change) {

    /** All of it, leaving receipts for what is changed. */
    public static LibraryActs with(SpotifyAccess access, Library library, Ledger ledger) {
        return new LibraryActs(
                new ReadLikedSongs(access, library),
                new ReadSavedThings(access, library),
                new CheckLibrary(access, library),
                new ChangeLibrary(access, library, ledger.needing(Scope.LIBRARY_WRITE)));
    }
}
