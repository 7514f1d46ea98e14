package dev.spotifymcp.spotify.simulator.world;

import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.library.SavedTrack;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.DeviceId;
import dev.spotifymcp.domain.playback.Playback;
import dev.spotifymcp.domain.playback.Playback.Status;
import dev.spotifymcp.domain.playlist.ItemCount;
import dev.spotifymcp.domain.playlist.Owner;
import dev.spotifymcp.domain.playlist.Playlist;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.domain.playlist.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Three invented people with a record shop of invented music. No two of them own anything in common, so that whoever is
 * shown another's things notices.
 */
public final class DemoWorld {

    public static final SpotifyProfile ADA =
            new SpotifyProfile(new SpotifyAccountId("demoAccountAda"), "ada", "Ada Lindqvist");
    public static final SpotifyProfile BRUNO =
            new SpotifyProfile(new SpotifyAccountId("demoAccountBruno"), "bruno", "Bruno Castellano");
    public static final SpotifyProfile CHIDI =
            new SpotifyProfile(new SpotifyAccountId("demoAccountChidi"), "chidi", "Chidi Okafor");

    private static final int PEOPLE = 3;
    private static final int LIKED = 64;
    private static final int LONG_PLAYLIST = 130;
    private static final Instant LAST_AUTUMN = Instant.parse("2026-11-15T18:30:00Z");

    private final World world = new World();
    private final List<Track> tracks;
    private final List<Episode> episodes;

    private DemoWorld() {
        var catalogue = new DemoCatalogue();
        tracks = catalogue.tracks();
        episodes = catalogue.episodes();
        world.recordings().add(tracks);
        world.recordings().add(episodes);
    }

    /** The same on every start. */
    public static World create() {
        return new DemoWorld().peopled();
    }

    private World peopled() {
        Listener ada = person(ADA, 0);
        Listener bruno = person(BRUNO, 1);
        Listener chidi = person(CHIDI, 2);
        mixed(ada);
        longOne(bruno);
        owns(
                chidi,
                "Quiet Evenings",
                "For reading",
                Visibility.PRIVATE,
                ofPerson(2).subList(80, 105));
        ada.playlists().stream().findFirst().ifPresent(shared -> world.follows(chidi, shared.id()));
        Device kitchen = device("Kitchen speaker", "Speaker");
        Device phone = device("Bruno's phone", "Smartphone");
        ada.player().isOn(List.of(kitchen, device("Ada's laptop", "Computer")));
        ada.plays(playback(ofPerson(0).get(7), Duration.ofSeconds(83), kitchen));
        bruno.player().isOn(List.of(phone));
        bruno.plays(playback(episodes.get(3), Duration.ofMinutes(12), phone));
        chidi.player().isOn(List.of(device("Chidi's headphones", "Speaker")));
        return world;
    }

    private Listener person(SpotifyProfile profile, int number) {
        Listener listener = world.listener(profile);
        List<Track> theirs = ofPerson(number);
        listener.likes(IntStream.range(0, LIKED + 3 * number)
                .mapToObj(
                        place -> new SavedTrack(theirs.get(place), before(place).toString()))
                .toList());
        listener.hearsMost(theirs.subList(0, 40));
        listener.hears(IntStream.range(0, 30)
                .mapToObj(place -> new Heard(theirs.get(place * 2), before(place)))
                .toList());
        String first = profile.displayName().split(" ", -1)[0];
        owns(listener, first + "'s Favourites", "Played to death", Visibility.PUBLIC, theirs.subList(0, 30));
        return listener;
    }

    /** Everything that can stand in a playlist. */
    private void mixed(Listener ada) {
        List<Playable> items = new ArrayList<>(ofPerson(0).subList(40, 52));
        items.add(3, episodes.get(10));
        items.add(6, new Playable.LocalFile("Garage demo", "spotify:local:Ada+Lindqvist:Tapes:Garage+demo:187"));
        items.add(9, new Playable.Unavailable());
        items.add(episodes.get(17));
        owns(ada, "Odds and Ends", "Songs, talk, and a tape from the attic", Visibility.PRIVATE, items);
    }

    private void longOne(Listener bruno) {
        owns(
                bruno,
                "Road Trip",
                "Enough for the whole coast",
                Visibility.PRIVATE,
                ofPerson(1).subList(0, LONG_PLAYLIST));
    }

    private void owns(
            Listener owner, String name, String description, Visibility visibility, List<? extends Playable> items) {
        var playlist = new Playlist(
                new PlaylistId(DemoCatalogue.uri(Kind.PLAYLIST, owner.userName() + "\n" + name)),
                name,
                description,
                new Owner(owner.userName(), owner.profile().displayName()),
                visibility,
                new ItemCount.Known(items.size()),
                SimulatedPlaylist.freshSnapshot());
        world.owns(
                owner,
                playlist,
                IntStream.range(0, items.size())
                        .mapToObj(place -> new PlaylistItem(
                                place,
                                items.get(place),
                                before(items.size() - place).toString()))
                        .toList());
    }

    private List<Track> ofPerson(int number) {
        return IntStream.range(0, tracks.size())
                .filter(place -> place % PEOPLE == number)
                .mapToObj(tracks::get)
                .toList();
    }

    private static Device device(String name, String type) {
        var id = new DeviceId(DemoCatalogue.uri(Kind.EPISODE, name).id());
        return new Device(
                name, type, new Device.Reach.Commandable(id), Device.Activity.IDLE, new Device.Volume.Level(59));
    }

    private static Playback playback(Playable item, Duration progress, Device device) {
        return new Playback(
                item,
                progress,
                Status.PLAYING,
                new Device(device.name(), device.type(), device.reach(), Device.Activity.ACTIVE, device.volume()));
    }

    private static Instant before(int steps) {
        return LAST_AUTUMN.minus(Duration.ofHours(9L * steps));
    }
}
