package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Fact;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A catalogue in memory. */
public final class FakeCatalogue implements Catalogue {

    private final FakeAccounts accounts;
    private final List<Playable> playables = new CopyOnWriteArrayList<>();

    FakeCatalogue(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer<Page<Track>> searchTracks(Permit permit, TrackQuery query) {
        return accounts.listener(permit).map(listener -> Pages.cut(found(words(query.words())), query.window()));
    }

    @Override
    public Answer<Map<Kind, Page<Thing>>> search(Permit permit, ThingQuery query) {
        return accounts.listener(permit).map(listener -> {
            Map<Kind, Page<Thing>> pages = new LinkedHashMap<>();
            query.kinds()
                    .forEach(kind -> pages.put(kind, Pages.cut(named(kind, words(query.words())), query.window())));
            return pages;
        });
    }

    @Override
    public Answer<Thing> look(Permit permit, SpotifyUri uri) {
        return accounts.listener(permit)
                .then(listener -> things().filter(thing -> thing.uri().equals(uri))
                        .findFirst()
                        .map(Answer::given)
                        .orElseGet(() ->
                                Answer.refused(new Refusal.NotFound(uri.kind().word()))));
    }

    @Override
    public Answer<Page<Thing>> contents(Permit permit, Contents contents) {
        return look(permit, contents.container()).map(container -> Pages.cut(inside(contents), contents.window()));
    }

    private List<Thing> inside(Contents contents) {
        Kind container = contents.container().kind();
        Stream<Thing> naming = things().filter(thing ->
                thing.credits().stream().anyMatch(credit -> credit.uri().equals(contents.container())));
        return switch (container) {
            case SHOW -> naming.toList().reversed();
            case ARTIST ->
                naming.filter(thing -> contents.groups().contains(group(thing, contents.container())))
                        .flatMap(track -> things().filter(thing -> thing.uri().kind() == Kind.ALBUM
                                && track.credited(Kind.ALBUM).contains(thing.name())))
                        .distinct()
                        .toList();
            case ALBUM, AUDIOBOOK -> naming.toList();
            case TRACK, PLAYLIST, EPISODE, CHAPTER -> List.of();
        };
    }

    private static Contents.Group group(Thing track, SpotifyUri artist) {
        return track.credits().getFirst().uri().equals(artist) ? Contents.Group.ALBUM : Contents.Group.APPEARS_ON;
    }

    private List<Thing> named(Kind kind, Set<String> wanted) {
        return things().filter(thing -> thing.uri().kind() == kind)
                .filter(thing -> words(thing.name()).stream().anyMatch(wanted::contains))
                .toList();
    }

    /** What there is, and what it names in passing. */
    private Stream<Thing> things() {
        Stream<Thing> named = playables.stream().flatMap(FakeCatalogue::thing);
        Stream<Thing> passing = playables.stream()
                .flatMap(FakeCatalogue::thing)
                .flatMap(thing -> thing.credits().stream())
                .distinct()
                .map(credit -> new Thing(credit.uri(), credit.name(), List.of(), List.of()));
        return Stream.concat(named, passing);
    }

    private static Stream<Thing> thing(Playable playable) {
        return switch (playable) {
            case Track track ->
                Stream.of(new Thing(
                        track.uri(),
                        track.name(),
                        Stream.concat(track.artists().stream(), Stream.of(track.album()))
                                .toList(),
                        List.of(new Fact.Amount(
                                Fact.Subject.DURATION_MS, track.length().toMillis()))));
            case Episode episode ->
                Stream.of(new Thing(
                        episode.uri(),
                        episode.name(),
                        List.of(episode.show()),
                        List.of(new Fact.Amount(
                                Fact.Subject.DURATION_MS, episode.length().toMillis()))));
            case Playable.LocalFile file -> Stream.of();
            case Playable.Unavailable nothing -> Stream.of();
        };
    }

    void has(Collection<? extends Playable> more) {
        playables.addAll(more);
    }

    /** What the URI names. */
    Playable named(SpotifyUri uri) {
        return playables.stream()
                .filter(playable -> switch (playable) {
                    case Track track -> track.uri().equals(uri);
                    case Episode episode -> episode.uri().equals(uri);
                    case Playable.LocalFile file -> false;
                    case Playable.Unavailable nothing -> false;
                })
                .findFirst()
                .orElseGet(Playable.Unavailable::new);
    }

    private List<Track> found(Set<String> wanted) {
        return playables.stream()
                .filter(Track.class::isInstance)
                .map(Track.class::cast)
                .filter(track -> words(track.name()).stream().anyMatch(wanted::contains))
                .toList();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split(" +", -1)));
    }
}
