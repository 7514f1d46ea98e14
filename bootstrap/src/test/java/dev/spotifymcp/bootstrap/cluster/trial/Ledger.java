package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server has said is stored: programs that registered. Kept outside of everything that may be ended. */
record Ledger(HttpClient http, Collection<String> acknowledged) {

    // The server keeps 10,000 registrations that nobody uses. More of them would be forgotten by right.
    private static final int MOST = 8_000;

    static Ledger with(HttpClient http) {
        return new Ledger(http, new ConcurrentLinkedQueue<>());
    }

    /** Has something stored by this replica. */
    Outcome write(URI server) {
        if (acknowledged.size() >= MOST) {
            return Program.isKnown(http, server, acknowledged.iterator().next());
        }
        Outcome outcome = Program.register(http, server);
        if (outcome instanceof Outcome.Answered(var client)) {
            acknowledged.add(client.path("client_id").asString());
        }
        return outcome;
    }

    /** What this replica does not know. */
    List<String> missing(URI server) {
        return acknowledged.parallelStream()
                .filter(id -> !Program.isKnown(http, server, id).isAnswered())
                .toList();
    }
}
