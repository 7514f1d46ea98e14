package dev.spotifymcp.application.change;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.playlistId;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.change.Receipt.Occasion;
import dev.spotifymcp.domain.change.ReceiptId;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Visibility;

/** A receipt, and what it gives away about somebody. */
public final class ReceiptSamples {

    public static final String NAME = "SongsForTheFuneral";

    private ReceiptSamples() {}

    /** A playlist was renamed. */
    public static Receipt receipt(UserId user, String id) {
        return new Receipt(
                new ReceiptId(id),
                user,
                NOON,
                Scope.PLAYLISTS_WRITE,
                Occasion.CHANGE,
                new Inverse.Describe(
                        playlistId(1),
                        new Details(NAME, "", Visibility.PRIVATE),
                        new Details("Other", "", Visibility.PRIVATE)));
    }
}
