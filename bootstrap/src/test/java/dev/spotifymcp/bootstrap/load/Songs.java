package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A catalogue in which every song is about love: a search for it fills any page. */
final class Songs {

    static final List<Track> ALL = IntStream.range(0, 100).mapToObj(Songs::song).toList();

    private Songs() {}

    private static Track song(int number) {
        return new Track(
                uri(Kind.TRACK, number),
                "Love and the Weather, Part " + number,
                List.of(
                        new Credit(uri(Kind.ARTIST, number % 7), "The Patient Gardeners"),
                        new Credit(uri(Kind.ARTIST, 7 + number % 5), "Ines Morgenrot")),
                new Credit(uri(Kind.ALBUM, number / 10), "Long Evenings, Volume " + number / 10),
                Duration.ofSeconds(150 + number),
                number % 9 == 0);
    }

    private static SpotifyUri uri(Kind kind, int number) {
        return new SpotifyUri(
                kind,
                String.format(Locale.ROOT, "%sLoad%018d", kind.name().charAt(0), number)
                        .substring(0, 22));
    }
}
