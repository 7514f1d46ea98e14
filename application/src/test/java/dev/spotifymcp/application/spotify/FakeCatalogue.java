package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Episode;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.catalogue.TrackQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

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
