package dev.spotifymcp.bootstrap.cluster.trial;

import dev.spotifymcp.bootstrap.cluster.machine.Launch;
import dev.spotifymcp.bootstrap.cluster.machine.Replica;
import dev.spotifymcp.bootstrap.cluster.people.Outcome;
import dev.spotifymcp.bootstrap.cluster.people.Traffic;
import dev.spotifymcp.bootstrap.process.Workspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** One process with the embedded database is killed while it writes, again and again on the same file. */
public record EmbeddedKills(Launch launch, Length length) implements Trial {

    private static final int WRITERS = 4;
    private static final int FEWEST = 50;
    private static final int STEP = 17;

    @Override
    public List<Goal> run() throws IOException, InterruptedException {
        int rounds = length.of(5, 200);
        int lost = 0;
        int acknowledged = 0;
        try (Workspace workspace = Workspace.fresh();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Replica replica = Replica.alone(launch, workspace)) {
            replica.awaitReady();
            for (int round = 0; round < rounds; round++) {
                Ledger ledger = Ledger.with(http);
                List<Supplier<Outcome>> writers = Collections.nCopies(WRITERS, () -> ledger.write(replica.url()));
                Traffic traffic = Traffic.on(writers);
                try (traffic) {
                    int enough = FEWEST + round % 20 * STEP;
                    Stopwatch.until(() -> ledger.acknowledged().size() >= enough);
                    replica.process().kill();
                }
                replica.restart();
                acknowledged += ledger.acknowledged().size();
                lost += ledger.missing(replica.url()).size();
            }
        }
        return List.of(Goal.kept("I-15 embedded database, kill -9 " + rounds + "×: ", lost, acknowledged));
    }
}
