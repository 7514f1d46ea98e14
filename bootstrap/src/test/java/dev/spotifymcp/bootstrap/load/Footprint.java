package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What it costs the server that somebody is there and does nothing. */
final class Footprint implements AutoCloseable {

    /**
     * @param sessions how many there were
     * @param perSession bytes of heap
     * @param streams how many of the sessions listened to a stream of their own
     * @param perStream bytes of heap, beyond the session's
     * @param shortfall why there were fewer streams than sessions; empty when there were not
     */
    record Sizes(int sessions, long perSession, int streams, long perStream, String shortfall) {}

    private final McpContestant server;
    private final List<Map<String, String>> sessions = new ArrayList<>();
    private final List<KeptConnection> streams = new ArrayList<>();

    private Footprint(McpContestant server) {
        this.server = server;
    }

    static Sizes measure(McpContestant server, List<Listener> listeners, int sessionsEach)
            throws IOException, InterruptedException {
        try (var acquaintance = new Footprint(server)) {
            // What the first of each kind brings in with it is not what each costs.
            acquaintance.openSessions(listeners, 1);
            acquaintance.openStreams();
        }
        try (var crowd = new Footprint(server)) {
            return crowd.measure(listeners, sessionsEach);
        }
    }

    private Sizes measure(List<Listener> listeners, int sessionsEach) throws IOException, InterruptedException {
        long empty = LiveHeap.of(server.process());
        openSessions(listeners, sessionsEach);
        long withSessions = LiveHeap.of(server.process());
        String shortfall = openStreams();
        long withStreams = LiveHeap.of(server.process());
        return new Sizes(
                sessions.size(),
                (withSessions - empty) / sessions.size(),
                streams.size(),
                streams.isEmpty() ? 0 : (withStreams - withSessions) / streams.size(),
                shortfall);
    }

    private void openSessions(List<Listener> listeners, int each) throws IOException {
        for (Listener listener : listeners) {
            try (KeptConnection connection = KeptConnection.to(endpoint())) {
                for (int session = 0; session < each; session++) {
                    sessions.add(Generation.SESSIONS.greet(connection, endpoint(), listener));
                }
            }
        }
    }

    private String openStreams() throws IOException {
        for (Map<String, String> session : sessions) {
            KeptConnection connection = KeptConnection.to(endpoint());
            streams.add(connection);
            HttpAnswer head = connection.begin(
                    RequestBytes.without("GET", endpoint(), session).numbered(0));
            if (head.status() != 200) {
                streams.removeLast().close();
                return "after " + streams.size() + " streams it answers " + head.status();
            }
        }
        return "";
    }

    private URI endpoint() {
        return server.endpoint();
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection stream : streams) {
            stream.close();
        }
        try (KeptConnection connection = KeptConnection.to(endpoint())) {
            for (Map<String, String> session : sessions) {
                for (RequestBytes farewell : Generation.SESSIONS.farewell(endpoint(), session)) {
                    connection.exchange(farewell.numbered(0));
                }
            }
        }
    }
}
