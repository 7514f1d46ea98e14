package dev.spotifymcp.application.spotify;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Credit;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.Track;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.Recently.Span;
import dev.spotifymcp.domain.listening.TopQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What listeners have heard, in memory. */
public final class FakeListening implements Listening {

    private final FakeAccounts accounts;
    private final Map<SpotifyProfile, List<Heard>> heard = new ConcurrentHashMap<>();
    private final Map<SpotifyProfile, List<Track>> most = new ConcurrentHashMap<>();

    FakeListening(FakeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Answer<List<Heard>> recently(Permit permit, Recently wanted) {
        return accounts.listener(permit)
                .map(listener -> heard.getOrDefault(listener, List.of()).stream()
                        .filter(each -> switch (wanted.span()) {
                            case Span.Latest latest -> true;
                            case Span.Before(var moment) -> each.at().isBefore(moment);
                            case Span.After(var moment) -> each.at().isAfter(moment);
                        })
                        .limit(wanted.limit())
                        .toList());
    }

    @Override
    public Answer<Page<Thing>> top(Permit permit, TopQuery query) {
        return accounts.listener(permit).map(listener -> {
            List<Track> tracks = most.getOrDefault(listener, List.of());
            List<Thing> all = query.kind() == Kind.TRACK
                    ? tracks.stream().map(FakeListening::thing).toList()
                    : tracks.stream()
                            .flatMap(track -> track.artists().stream())
                            .distinct()
                            .map(FakeListening::thing)
                            .toList();
            return Pages.cut(all, query.window());
        });
    }

    void hears(SpotifyProfile listener, List<Heard> latestFirst) {
        heard.merge(
                listener,
                latestFirst,
                (old, latest) -> Stream.concat(latest.stream(), old.stream()).toList());
    }

    void hearsMost(SpotifyProfile listener, List<Track> mostFirst) {
        most.put(listener, mostFirst);
    }

    private static Thing thing(Track track) {
        return new Thing(
                track.uri(),
                track.name(),
                Stream.concat(track.artists().stream(), Stream.of(track.album()))
                        .toList(),
                List.of());
    }

    private static Thing thing(Credit artist) {
        return new Thing(artist.uri(), artist.name(), List.of(), List.of());
    }
}
