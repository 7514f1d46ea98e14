package dev.spotifymcp.application;

import dev.spotifymcp.domain.account.SecretSource;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.SnapshotId;
import dev.spotifymcp.domain.playlist.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The cast, and what they listen to. Everything that is counted is counted from 1 and named after its number. */
public final class Samples {

    /** Noon of a day; to the microsecond, which is as finely as the stores keep time. */
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    public static final SpotifyProfile ALICE =
            new SpotifyProfile(new SpotifyAccountId("aliceAccount1"), "alice", "Alice in Chains");
    public static final SpotifyProfile BOB =
            new SpotifyProfile(new SpotifyAccountId("bobAccount22"), "bob", "Bob Marley");

    public static final SecretSource SECRETS = SecretSource.secure();

    private Samples() {}

    public static UserId aUserId() {
        return new UserId(SECRETS.id());
    }

    /** The URI of the n-th thing of this kind. */
    public static SpotifyUri uri(Kind kind, int number) {
        return new SpotifyUri(kind, "%s%019d".formatted(kind.word().substring(0, 3), number));
    }

    public static Track track(int number) {
        return track("Song", number);
    }

    /** The n-th track, with this word in its name. */
    public static Track track(String word, int number) {
        return new Track(
                uri(Kind.TRACK, number),
                word + " no. " + number,
                List.of(
                        new Credit(uri(Kind.ARTIST, number), "Artist " + number),
                        new Credit(uri(Kind.ARTIST, 9_000_000), "The Guest")),
                new Credit(uri(Kind.ALBUM, number), "Album " + number),
                Duration.ofMillis(180_000L + number),
                number % 2 == 0);
    }

    public static List<Track> tracks(int count) {
        return tracks("Song", count);
    }

    public static List<Track> tracks(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> track(word, number))
                .toList();
    }

    public static Episode episode(int number) {
        return new Episode(
                uri(Kind.EPISODE, number),
                "Episode no. " + number,
                new Credit(uri(Kind.SHOW, number), "Show " + number),
                Duration.ofMinutes(40),
                false);
    }

    /** The n-th device: it takes commands, sleeps, and can be made louder. */
    public static Device device(String name, int number) {
        return new Device(
                name,
                "Speaker",
                new Device.Reach.Commandable(new DeviceId("device-" + number)),
                Device.Activity.IDLE,
                new Device.Volume.Level(40));
    }

    /** The same device, once it is active. */
    public static Device active(Device device) {
        return new Device(device.name(), device.type(), device.reach(), Device.Activity.ACTIVE, device.volume());
    }

    public static Playable.LocalFile localFile() {
        return new Playable.LocalFile("Demo tape", "spotify:local:Alice:Garage:Demo+tape:215");
    }

    /** The n-th song from the end, saved a day before the one after it. */
    public static SavedTrack saved(int number) {
        return new SavedTrack(
                track(number),
                Instant.parse("2026-11-01T08:30:00Z")
                        .minus(Duration.ofDays(number))
                        .toString());
    }

    public static List<SavedTrack> savedTracks(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Samples::saved).toList();
    }

    /** The n-th thing of a kind that a library holds; artists have no date. */
    public static SavedThing savedThing(Kind kind, int number) {
        List<String> by = kind == Kind.ARTIST ? List.of() : List.of("Maker " + number);
        return new SavedThing(
                uri(kind, number),
                kind.word() + " no. " + number,
                by,
                kind == Kind.ARTIST ? "" : "2026-10-05T17:00:00Z");
    }

    public static PlaylistId playlistId(int number) {
        return new PlaylistId(uri(Kind.PLAYLIST, number));
    }

    /** The n-th playlist, with so many items in it. */
    public static Playlist playlist(int number, SpotifyProfile owner, int items) {
        return new Playlist(
                playlistId(number),
                "Playlist no. " + number,
                "What " + owner.userName() + " hears",
                new Owner(owner.userName(), owner.displayName()),
                Visibility.PRIVATE,
                new ItemCount.Known(items),
                new SnapshotId("snapshot-" + number));
    }

    /** These, one after the other, as they stand in a playlist. */
    public static List<PlaylistItem> items(List<? extends Playable> playables) {
        return IntStream.range(0, playables.size())
                .mapToObj(position -> new PlaylistItem(position, playables.get(position), "2026-10-05T17:00:00Z"))
                .toList();
    }

    public static Window first(int limit) {
        return new Window(0, limit);
    }
}
