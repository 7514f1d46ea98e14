package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A few hundred recordings that never were. They are the same on every start, so that links to them keep. */
final class DemoCatalogue {

    private static final int ARTISTS = 48;
    private static final int ALBUMS_PER_ARTIST = 2;
    private static final int TRACKS_PER_ALBUM = 5;
    private static final int EPISODES_PER_SHOW = 8;
    private static final String BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SplittableRandom chance = new SplittableRandom(1_969);

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        for (int artist = 0; artist < ARTISTS; artist++) {
            Credit credit = credit(Kind.ARTIST, artistName(artist));
            for (int album = 0; album < ALBUMS_PER_ARTIST; album++) {
                tracks.addAll(album(credit));
            }
        }
        return tracks;
    }

    List<Episode> episodes() {
        return DemoWords.SHOWS.stream()
                .map(name -> credit(Kind.SHOW, name))
                .flatMap(show -> IntStream.rangeClosed(1, EPISODES_PER_SHOW).mapToObj(number -> episode(show, number)))
                .toList();
    }

    /** The same id for the same name, as long as the world lasts. */
    static SpotifyUri uri(Kind kind, String name) {
        byte[] digest = sha256(kind.word() + "\n" + name);
        var id = new StringBuilder();
        for (int index = 0; index < 22; index++) {
            id.append(BASE_62.charAt(Math.floorMod(digest[index], BASE_62.length())));
        }
        return new SpotifyUri(kind, id.toString());
    }

    private List<Track> album(Credit artist) {
        String title = albumTitle();
        var credit = new Credit(uri(Kind.ALBUM, artist.name() + "\n" + title), title);
        return IntStream.rangeClosed(1, TRACKS_PER_ALBUM)
                .mapToObj(number -> track(artist, credit, number))
                .toList();
    }

    private Track track(Credit artist, Credit album, int number) {
        String title = trackTitle();
        return new Track(
                uri(Kind.TRACK, artist.name() + "\n" + album.name() + "\n" + number + title),
                title,
                List.of(artist),
                album,
                Duration.ofSeconds(chance.nextInt(125, 380)),
                chance.nextInt(12) == 0);
    }

    private Episode episode(Credit show, int number) {
        String title = "No. " + number + ": " + one(DemoWords.TOPICS);
        return new Episode(
                uri(Kind.EPISODE, show.name() + "\n" + number),
                title,
                show,
                Duration.ofSeconds(chance.nextInt(1_200, 4_500)),
                false);
    }

    // No two of the sixteen of each kind are called the same.
    private String artistName(int number) {
        int among = number / 3;
        return switch (number % 3) {
            case 0 -> nth(DemoWords.FIRST_NAMES, among) + " " + nth(DemoWords.LAST_NAMES, 5 * among + among / 12);
            case 1 -> "The " + one(DemoWords.COLOURS) + " " + nth(DemoWords.COMPANIES, among);
            default -> nth(DemoWords.THINGS, among) + " " + nth(DemoWords.ENSEMBLES, among);
        };
    }

    private String albumTitle() {
        return switch (chance.nextInt(3)) {
            case 0 -> one(DemoWords.THINGS) + " in " + one(DemoWords.PLACES);
            case 1 -> one(DemoWords.COLOURS) + " " + one(DemoWords.FEELINGS);
            default -> "Songs of " + one(DemoWords.FEELINGS);
        };
    }

    private String trackTitle() {
        return switch (chance.nextInt(7)) {
            case 0 -> one(DemoWords.COLOURS) + " " + one(DemoWords.THINGS);
            case 1 -> one(DemoWords.FEELINGS) + " in the " + one(DemoWords.THINGS);
            case 2 -> one(DemoWords.THINGS) + " Over " + one(DemoWords.PLACES);
            case 3 -> "All My " + one(DemoWords.FEELINGS);
            case 4 -> "Dance with the " + one(DemoWords.THINGS);
            case 5 -> "Last " + one(DemoWords.THINGS) + " of " + one(DemoWords.FEELINGS);
            default -> "Take Me to " + one(DemoWords.PLACES);
        };
    }

    private String one(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String nth(List<String> words, int number) {
        return words.get(number % words.size());
    }

    private static Credit credit(Kind kind, String name) {
        return new Credit(uri(kind, name), name);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}
