package dev.spotifymcp.mcp.tools.change;

import dev.spotifymcp.application.undo.WayBack;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.mcp.words.Clean;
import java.util.Optional;

/** Says what taking something back does, and what it cannot. */
final class UndoWords {

    private static final String NEW_DATES = "What was put back counts as added now, by this user.";

    private UndoWords() {}

    /** As a sentence that begins "This …". */
    static String act(WayBack.Open way) {
        String playlist = "your playlist " + Clean.text(way.playlist());
        int count = way.count();
        return switch (way.receipt().inverse()) {
            case Inverse.TakeFromLibrary taken -> "This removes " + things(count) + " from your Spotify library again.";
            case Inverse.PutIntoLibrary put -> "This puts " + things(count) + " back into your Spotify library.";
            case Inverse.Unmake made ->
                "This removes " + playlist + ", which was made then, from your library, with all that is in it by now.";
            case Inverse.Describe described ->
                "This changes back " + (count == 1 ? "1 detail" : count + " details") + " of " + playlist + "."
                        + staying(way);
            case Inverse.Rearrange(var id, var left, var step) -> act(step, count, playlist);
        };
    }

    private static String act(Step step, int count, String playlist) {
        return switch (step) {
            case Step.TakeOut added -> "This removes " + items(count) + " from " + playlist + " again.";
            case Step.TakeOffTheEnd added -> "This removes " + items(count) + " from " + playlist + " again.";
            case Step.PutBack removed -> "This puts " + items(count) + " back into " + playlist + ".";
            case Step.MoveBack moved ->
                "This brings back the order of " + playlist + " by " + (count == 1 ? "1 move." : count + " moves.");
            case Step.Rewrite(var uris, var nameless) ->
                "This empties " + playlist + " and fills it anew with the " + items(count) + " it held"
                        + (nameless == 0 ? "." : "; " + nameless + " local or unavailable are lost.");
        };
    }

    /** What is not as it was before. */
    static String losses(WayBack.Open way) {
        return switch (way.receipt().inverse()) {
            case Inverse.TakeFromLibrary taken -> "";
            case Inverse.PutIntoLibrary put -> "What was put back counts as saved now.";
            case Inverse.Unmake made -> "Spotify keeps the playlist; the undo of this brings it back.";
            case Inverse.Describe described -> staying(way).strip();
            case Inverse.Rearrange(var id, var left, var step) ->
                switch (step) {
                    case Step.TakeOut added -> "";
                    case Step.TakeOffTheEnd added -> "";
                    case Step.PutBack removed -> NEW_DATES;
                    case Step.MoveBack moved -> "";
                    case Step.Rewrite anew -> NEW_DATES;
                };
        };
    }

    /** The playlist it is about, where it is about one. */
    static Optional<PlaylistId> playlist(Inverse inverse) {
        return switch (inverse) {
            case Inverse.TakeFromLibrary taken -> Optional.empty();
            case Inverse.PutIntoLibrary put -> Optional.empty();
            case Inverse.Unmake(var playlist) -> Optional.of(playlist);
            case Inverse.Describe(var playlist, var were, var became) -> Optional.of(playlist);
            case Inverse.Rearrange(var playlist, var left, var step) -> Optional.of(playlist);
        };
    }

    private static String staying(WayBack.Open way) {
        return way.staying().isEmpty()
                ? ""
                : " Its " + String.join(" and ", way.staying()) + " cannot come back: changed since, or empty before.";
    }

    private static String things(int count) {
        return count == 1 ? "1 thing" : count + " things";
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
