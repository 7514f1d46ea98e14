package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.domain.catalogue.Window;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** How much a page of an endpoint holds, and how far one may go. */
record PageLimits(int usual, int most, int lastOffset) {

    /** The page that is asked for, or what is wrong with the question. */
    SimulatedReply answer(ApiCall call, Function<Window, JsonNode> page) {
        OptionalInt limit = number(call, "limit", usual, 1, most);
        if (limit.isEmpty()) {
            return SimulatedReply.error(400, "Invalid limit");
        }
        OptionalInt offset = number(call, "offset", 0, 0, lastOffset);
        return offset.isEmpty()
                ? SimulatedReply.error(400, "Invalid offset")
                : SimulatedReply.json(200, page.apply(new Window(offset.getAsInt(), limit.getAsInt())));
    }

    private static OptionalInt number(ApiCall call, String name, int usual, int least, int most) {
        if (!call.query().has(name)) {
            return OptionalInt.of(usual);
        }
        String text = call.query().get(name);
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
