package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.Market;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.catalogue.ThingQuery;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A page of each kind of thing a search finds. */
record ThingSearch(ThingQuery query) implements Question<Map<Kind, Slice<Thing>>> {

    /** To whoever comes with a person's token, Spotify puts first what that person is likely to mean. */
    static final Readership READERSHIP = Readership.ONE_LISTENER;

    static ApiRequest request(String words, String types, Market market, Window window) {
        ApiRequest request = ApiRequest.get("search").with("q", words).with("type", types);
        ApiRequest there = switch (market) {
            case Market.Home home -> request;
            case Market.Country(var code) -> request.with("market", code);
        };
        return there.page(window.offset(), window.limit());
    }

    @Override
    public ApiRequest request() {
        String types = query.kinds().stream().map(Kind::word).collect(Collectors.joining(","));
        return request(query.words(), types, query.market(), query.window());
    }

    /** A kind that Spotify leaves out of its answer has nothing to offer. */
    @Override
    public Optional<Map<Kind, Slice<Thing>>> read(JsonNode json) {
        Map<Kind, Slice<Thing>> pages = new LinkedHashMap<>();
        for (Kind kind : query.kinds()) {
            JsonNode page = json.path(kind.word() + "s");
            pages.put(
                    kind,
                    Slice.from(page, query.window().offset(), (position, thing) -> ThingReader.from(thing))
                            .orElseGet(Slice::nothing));
        }
        return Optional.of(pages);
    }

    @Override
    public Readership readership() {
        return READERSHIP;
    }
}
