package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.spotify.simulator.traffic.RequestLog;
import java.io.IOException;
import java.util.List;

/** Whether a server does a kind of work at all, found out before it is timed. */
sealed interface Trial {

    /**
     * It does.
     *
     * @param asked what the server asked Spotify the first time
     */
    record Passed(List<RequestLog.Entry> asked) implements Trial {}

    /**
     * It refuses.
     *
     * @param answer what came instead of a result
     */
    record Declined(String answer) implements Trial {}

    /**
     * It does, but not in the way that is to be measured.
     *
     * @param asked how often the server asked Spotify
     */
    record Unexpected(int asked) implements Trial {}

    int CALLS = 20;

    /** Nobody else may be calling: every request that reaches Spotify counts as this server's. */
    static Trial of(Contestant server, ToolCall call, Listener listener, SimulatedSpotify spotify) throws IOException {
        spotify.forgetRequests();
        try (Line line = server.open(call, listener)) {
            line.call();
            List<RequestLog.Entry> first = spotify.requests();
            spotify.forgetRequests();
            for (int each = 0; each < CALLS; each++) {
                HttpAnswer answer = line.call();
                if (!answer.isGood()) {
                    return new Declined(answer.summary());
                }
            }
            int asked = spotify.requests().size();
            return asked == expected(call) ? new Passed(first) : new Unexpected(asked);
        } catch (GreetingRefused refused) {
            return new Declined(refused.answer());
        }
    }

    private static int expected(ToolCall call) {
        return switch (call.expectation()) {
            case ASKS_SPOTIFY -> CALLS;
            case ANSWERS_FROM_MEMORY -> 0;
        };
    }
}
