package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.util.List;

/** What Spotify tells about things and nobody here asks for: made up from the id, so that it is always the same. */
public final class Particulars {

    private static final List<String> GENRES =
            List.of("chamber pop", "slow folk", "harbour jazz", "northern soul", "desert rock", "tape ambient");

    private Particulars() {}

    /** When an album came out. */
    public static int year(SpotifyUri album) {
        return 1965 + figure(album, 60);
    }

    public static int popularity(SpotifyUri thing) {
        return figure(thing, 101);
    }

    public static String genre(SpotifyUri artist) {
        return GENRES.get(figure(artist, GENRES.size()));
    }

    public static int trackNumber(SpotifyUri track) {
        return 1 + figure(track, 12);
    }

    /** An International Standard Recording Code: country, registrant, year, designation. */
    public static String isrc(SpotifyUri track) {
        return "ZZSIM%02d%05d".formatted(figure(track, 100), figure(track, 100_000));
    }

    private static int figure(SpotifyUri uri, int bound) {
        return Math.floorMod(uri.id().hashCode() * 31 + bound, bound);
    }
}
