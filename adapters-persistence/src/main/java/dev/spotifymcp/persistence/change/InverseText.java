package dev.spotifymcp.persistence.change;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.change.Inverse;
import dev.spotifymcp.domain.change.Inverse.Step;
import dev.spotifymcp.domain.playlist.ContentMark;
import dev.spotifymcp.domain.playlist.Details;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistState;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Inverses as text: words with spaces between them. What people wrote is encoded, so that it holds no space. */
final class InverseText {

    private InverseText() {}

    static String written(Inverse inverse) {
        return switch (inverse) {
            case Inverse.TakeFromLibrary(var things) -> "take " + ItemText.written(things);
            case Inverse.PutIntoLibrary(var things) -> "put " + ItemText.written(things);
            case Inverse.Unmake(var playlist) -> "unmake " + playlist.value();
            case Inverse.Describe(var playlist, var were, var became) ->
                "describe " + playlist.value() + " " + written(were) + " " + written(became);
            case Inverse.Rearrange(var playlist, var left, var step) ->
                "items " + playlist.value() + " " + encoded(left.snapshot().value()) + " "
                        + left.contents().value() + " " + written(step);
        };
    }

    private static String written(Step step) {
        return switch (step) {
            case Step.TakeOut(var runs) -> "out " + ItemText.written(runs);
            case Step.TakeOffTheEnd(var uris) -> "end " + ItemText.written(uris);
            case Step.PutBack(var runs) -> "back " + ItemText.written(runs);
            case Step.MoveBack(var moves) -> "move " + ItemText.writtenMoves(moves);
            case Step.Rewrite(var uris, var nameless) -> "anew " + nameless + " " + ItemText.written(uris);
        };
    }

    /** @throws IllegalArgumentException when it is no such text, or of a newer release */
    static Inverse read(String text) {
        Iterator<String> words = List.of(text.split(" ", -1)).iterator();
        String kind = words.next();
        return switch (kind) {
            case "take" -> new Inverse.TakeFromLibrary(ItemText.uris(words.next()));
            case "put" -> new Inverse.PutIntoLibrary(ItemText.uris(words.next()));
            case "unmake" -> new Inverse.Unmake(playlist(words.next()));
            case "describe" -> new Inverse.Describe(playlist(words.next()), details(words), details(words));
            case "items" -> new Inverse.Rearrange(playlist(words.next()), state(words), step(words));
            default -> throw new IllegalArgumentException("no inverse is called " + kind);
        };
    }

    private static Step step(Iterator<String> words) {
        String kind = words.next();
        return switch (kind) {
            case "out" -> new Step.TakeOut(ItemText.runs(words.next()));
            case "end" -> new Step.TakeOffTheEnd(ItemText.uris(words.next()));
            case "back" -> new Step.PutBack(ItemText.runs(words.next()));
            case "move" -> new Step.MoveBack(ItemText.moves(words.next()));
            case "anew" -> {
                int nameless = Integer.parseInt(words.next());
                yield new Step.Rewrite(ItemText.uris(words.next()), nameless);
            }
            default -> throw new IllegalArgumentException("no step is called " + kind);
        };
    }

    private static String written(Details details) {
        return encoded(details.name()) + " " + encoded(details.description()) + " "
                + details.visibility().name().toLowerCase(Locale.ROOT);
    }

    private static Details details(Iterator<String> words) {
        return new Details(
                decoded(words.next()),
                decoded(words.next()),
                Visibility.valueOf(words.next().toUpperCase(Locale.ROOT)));
    }

    private static PlaylistState state(Iterator<String> words) {
        return new PlaylistState(new SnapshotId(decoded(words.next())), new ContentMark(words.next()));
    }

    private static PlaylistId playlist(String id) {
        return new PlaylistId(new SpotifyUri(Kind.PLAYLIST, id));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
