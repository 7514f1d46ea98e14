package dev.spotifymcp.spotify.listening;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.TopQuery;
import dev.spotifymcp.spotify.catalogue.Paging;
import dev.spotifymcp.spotify.catalogue.Slice;
import dev.spotifymcp.spotify.catalogue.ThingReader;
import dev.spotifymcp.spotify.catalogue.TrackReader;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.SpotifyHttp;
import dev.spotifymcp.spotify.http.SpotifyScope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a listener has heard, over the Web API. */
public record SpotifyListening(SpotifyHttp http) implements Listening {

    @Override
    public Answer<List<Heard>> recently(Permit permit, Recently wanted) {
        ApiRequest request = ApiRequest.get("me", "player", "recently-played")
                .with("limit", Integer.toString(wanted.limit()))
                .needing(SpotifyScope.READ_RECENTLY_PLAYED)
                .about("listening history");
        return http.call(permit, at(wanted.span(), request), SpotifyListening::heard);
    }

    @Override
    public Answer<Page<Thing>> top(Permit permit, TopQuery query) {
        ApiRequest request = ApiRequest.get("me", "top", query.kind().word() + "s")
                .with("time_range", query.range().word())
                .needing(SpotifyScope.READ_TOP_ITEMS)
                .about("list");
        return Paging.fill(
                query.window(),
                Paging.USUAL,
                part -> http.call(
                        permit,
                        request.page(part.offset(), part.limit()),
                        json -> Slice.from(json, part.offset(), (position, thing) -> ThingReader.from(thing))));
    }

    private static ApiRequest at(Recently.Span span, ApiRequest request) {
        return switch (span) {
            case Recently.Span.Latest latest -> request;
            case Recently.Span.Before(var moment) -> request.with("before", Long.toString(moment.toEpochMilli()));
            case Recently.Span.After(var moment) -> request.with("after", Long.toString(moment.toEpochMilli()));
        };
    }

    private static Optional<List<Heard>> heard(JsonNode json) {
        JsonNode items = json.path("items");
        return items.isArray()
                ? Optional.of(items.values().stream()
                        .flatMap(entry -> heardOnce(entry).stream())
                        .toList())
                : Optional.empty();
    }

    private static Optional<Heard> heardOnce(JsonNode entry) {
        return TrackReader.from(entry.path("track"))
                .flatMap(
                        track -> moment(entry.path("played_at").stringValue("")).map(at -> new Heard(track, at)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
