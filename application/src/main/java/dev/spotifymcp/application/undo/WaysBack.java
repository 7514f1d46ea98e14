package dev.spotifymcp.application.undo;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.change.Changed;
import dev.spotifymcp.application.change.LeaveReceipt;
import dev.spotifymcp.application.library.ChangeLibrary;
import dev.spotifymcp.application.library.ChangeLibrary.Plan;
import dev.spotifymcp.application.playlist.EditPlaylist;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.application.undo.WayBack.Doing;
import dev.spotifymcp.application.undo.WayBack.Done;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Receipt;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Playlists;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the way back from each kind of change.
 *
 * @param receipts for the way back itself
 */
record WaysBack(SpotifyAccess access, Playlists playlists, Library library, LeaveReceipt receipts) {

    Answer<WayBack> from(Receipt receipt) {
        return switch (receipt.inverse()) {
            case Inverse.TakeFromLibrary(var things) -> taking(receipt, "", things, Inverse.TakeFromLibrary::new);
            case Inverse.PutIntoLibrary(var things) -> putting(receipt, things);
            case Inverse.Unmake(var playlist) -> unmaking(receipt, playlist);
            case Inverse.Describe describe -> describing(receipt, describe);
            case Inverse.Rearrange rearrange -> new ItemsBack(access, playlists, receipts, receipt, rearrange).find();
        };
    }

    private Answer<WayBack> taking(
            Receipt receipt, String playlist, List<SpotifyUri> things, Function<List<SpotifyUri>, Inverse> rest) {
        UserId user = receipt.user();
        return change().removing(user, things)
                .map(plan -> way(
                        receipt,
                        playlist,
                        plan,
                        told -> change().remove(user, plan, told).map(changed -> done(changed, rest))));
    }

    private Answer<WayBack> putting(Receipt receipt, List<SpotifyUri> things) {
        UserId user = receipt.user();
        return change().saving(user, things)
                .map(plan -> way(
                        receipt,
                        "",
                        plan,
                        told -> change().save(user, plan, told)
                                .map(changed -> done(changed, Inverse.PutIntoLibrary::new))));
    }

    /** The playlist is read for its name: nobody can agree to the loss of a URI. */
    private Answer<WayBack> unmaking(Receipt receipt, PlaylistId playlist) {
        return find(receipt.user(), playlist)
                .then(found ->
                        taking(receipt, found.name(), List.of(playlist.uri()), left -> new Inverse.Unmake(playlist)));
    }

    private Answer<WayBack> describing(Receipt receipt, Inverse.Describe describe) {
        return find(receipt.user(), describe.playlist()).map(now -> {
            var back = describe.were().from(describe.became(), Details.of(now));
            return back.edits().isEmpty()
                    ? new WayBack.Overtaken(receipt, now.name())
                    : new WayBack.Open(
                            receipt,
                            now.name(),
                            back.edits().size(),
                            back.staying(),
                            told -> new EditPlaylist(access, playlists, receipts)
                                    .edit(receipt.user(), now.id(), back.edits())
                                    .map(edited -> new Done(
                                            new Sent.Whole<>(
                                                    back.edits().size(),
                                                    edited.what().now()),
                                            edited.undo(),
                                            describe)));
        });
    }

    private static WayBack way(Receipt receipt, String playlist, Plan plan, Doing doing) {
        return plan.open().isEmpty()
                ? new WayBack.Gone(receipt)
                : new WayBack.Open(receipt, playlist, plan.open().size(), List.of(), doing);
    }

    private static Done done(
            Changed<Sent<SpotifyUri, List<SpotifyUri>>> changed, Function<List<SpotifyUri>, Inverse> rest) {
        List<SpotifyUri> left =
                changed.what() instanceof Sent.Part<SpotifyUri, List<SpotifyUri>> part ? part.left() : List.of();
        return new Done(changed.what(), changed.undo(), rest.apply(left));
    }

    private Answer<Playlist> find(UserId user, PlaylistId playlist) {
        return access.as(user, permit -> playlists.find(permit, playlist));
    }

    private ChangeLibrary change() {
        return new ChangeLibrary(access, library, receipts);
    }
}
