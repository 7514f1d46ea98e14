package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.domain.library.Library;
import dev.spotifymcp.domain.library.SavedKind;
import dev.spotifymcp.domain.library.SavedThing;
import dev.spotifymcp.spotify.http.SpotifyScope;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Shelf;
import dev.spotifymcp.spotify.simulator.world.World;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a listener has saved beside songs, whom they follow, and the one way to change it. */
record LibraryEndpoints(World world, InstantSource clock) {

    private static final PageLimits SAVED = new PageLimits(20, 50, 100_000);
    private static final Pattern URI = Pattern.compile("spotify:([a-z]+):([0-9A-Za-z]{22})");

    List<Route> routes() {
        Stream<Route> lists = Arrays.stream(SavedKind.values())
                .filter(kind -> kind != SavedKind.ARTISTS)
                .map(kind ->
                        Route.of("GET", "me/" + kind.word(), call -> saved(call, kind), SpotifyScope.READ_LIBRARY));
        return Stream.concat(
                        lists,
                        Stream.of(
                                Route.of("GET", "me/following", this::following, SpotifyScope.READ_FOLLOWED),
                                Route.of("GET", "me/library/contains", call -> named(call, this::contains)),
                                Route.of("PUT", "me/library", call -> named(call, this::put)),
                                Route.of("DELETE", "me/library", call -> named(call, this::take))))
                .toList();
    }

    private SimulatedReply saved(ApiCall call, SavedKind kind) {
        return SAVED.answer(
                call,
                window -> PagingShape.of(Json.API + "/me/" + kind.word() + "?", window, of(call, kind), thing -> {
                    ObjectNode entry = Json.object().put("added_at", thing.addedAt());
                    entry.set(kind.kind().word(), SavedShape.of(thing));
                    return entry;
                }));
    }

    /** By cursor: the page after an artist. */
    private SimulatedReply following(ApiCall call) {
        if (!call.query().get("type").equals("artist")) {
            return SimulatedReply.error(400, "Missing required field: type");
        }
        List<SavedThing> all = of(call, SavedKind.ARTISTS);
        String after = call.query().get("after");
        int from = 1 + all.stream().map(artist -> artist.uri().id()).toList().indexOf(after);
        return SAVED.answer(call, window -> {
            ObjectNode page = PagingShape.of(
                    Json.API + "/me/following?type=artist&", new Window(from, window.limit()), all, SavedShape::of);
            page.remove(List.of("offset", "previous"));
            return Json.object().set("artists", page);
        });
    }

    private SimulatedReply contains(ApiCall call, List<SpotifyUri> things) {
        ArrayNode answer = Json.array();
        things.forEach(thing -> answer.add(shelf(call).holds(thing)));
        return SimulatedReply.json(200, answer);
    }

    private SimulatedReply put(ApiCall call, List<SpotifyUri> things) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        things.reversed().forEach(thing -> shelf(call).put(thing, now));
        return SimulatedReply.empty(200);
    }

    private SimulatedReply take(ApiCall call, List<SpotifyUri> things) {
        things.forEach(thing -> shelf(call).take(thing));
        return SimulatedReply.empty(200);
    }

    /** What the query names; a body is not looked at. */
    private static SimulatedReply named(ApiCall call, BiFunction<ApiCall, List<SpotifyUri>, SimulatedReply> act) {
        if (!call.query().has("uris")) {
            return SimulatedReply.error(400, "Missing required field: uris");
        }
        List<String> texts = List.of(call.query().get("uris").split(",", -1));
        if (texts.size() > Library.MOST_PER_CALL) {
            return SimulatedReply.error(400, "Too many uris requested");
        }
        List<SpotifyUri> things = new ArrayList<>();
        for (String text : texts) {
            Matcher parts = URI.matcher(text);
            if (!parts.matches() || Kind.of(parts.group(1)).isEmpty()) {
                return SimulatedReply.error(400, "Invalid uri: " + text);
            }
            things.add(new SpotifyUri(Kind.of(parts.group(1)).orElseThrow(), parts.group(2)));
        }
        return LibraryScopes.admit(call, things)
                ? act.apply(call, things)
                : SimulatedReply.error(403, "Insufficient client scope");
    }

    private Shelf shelf(ApiCall call) {
        return new Shelf(world, call.listener());
    }

    private static List<SavedThing> of(ApiCall call, SavedKind kind) {
        return call.listener().saved().stream()
                .filter(thing -> thing.uri().kind() == kind.kind())
                .toList();
    }
}
