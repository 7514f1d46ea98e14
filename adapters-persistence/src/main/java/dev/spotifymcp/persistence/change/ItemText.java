package dev.spotifymcp.persistence.change;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playlist.Move;
import dev.spotifymcp.domain.playlist.Removal.Insertion;
import dev.spotifymcp.domain.playlist.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of items as text without a space, 23 characters for each: {@code 4uLU…,7ouM…,episode:1Qrs…}. */
final class ItemText {

    private static final String NONE = "-";

    private ItemText() {}

    /** The kind stands before the first of its kind alone, and before tracks that begin the list not at all. */
    static String written(List<SpotifyUri> uris) {
        if (uris.isEmpty()) {
            return NONE;
        }
        var text = new StringBuilder();
        String kind = Kind.TRACK.word();
        for (SpotifyUri uri : uris) {
            text.append(text.isEmpty() ? "" : ",");
            if (!uri.kind().word().equals(kind)) {
                kind = uri.kind().word();
                text.append(kind).append(':');
            }
            text.append(uri.id());
        }
        return text.toString();
    }

    static List<SpotifyUri> uris(String text) {
        List<SpotifyUri> uris = new ArrayList<>();
        Kind kind = Kind.TRACK;
        for (String word : text.equals(NONE) ? new String[0] : text.split(",", -1)) {
            int colon = word.indexOf(':');
            kind = colon < 0 ? kind : kind(word.substring(0, colon));
            uris.add(new SpotifyUri(kind, word.substring(colon + 1)));
        }
        return List.copyOf(uris);
    }

    static String written(Runs runs) {
        return runs.each().isEmpty()
                ? NONE
                : runs.each().stream()
                        .map(run -> run.position() + "@" + written(run.uris()))
                        .collect(Collectors.joining(";"));
    }

    static Runs runs(String text) {
        List<Insertion> runs = new ArrayList<>();
        for (String run : text.equals(NONE) ? new String[0] : text.split(";", -1)) {
            int at = run.indexOf('@');
            runs.add(new Insertion(Integer.parseInt(run.substring(0, at)), uris(run.substring(at + 1))));
        }
        return new Runs(runs);
    }

    static String writtenMoves(List<Move> moves) {
        return moves.isEmpty()
                ? NONE
                : moves.stream()
                        .map(move -> move.start() + "," + move.length() + "," + move.before())
                        .collect(Collectors.joining(";"));
    }

    static List<Move> moves(String text) {
        List<Move> moves = new ArrayList<>();
        for (String move : text.equals(NONE) ? new String[0] : text.split(";", -1)) {
            String[] numbers = move.split(",", 3);
            moves.add(
                    new Move(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2])));
        }
        return List.copyOf(moves);
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> new IllegalArgumentException("no kind of thing is called " + word));
    }
}
