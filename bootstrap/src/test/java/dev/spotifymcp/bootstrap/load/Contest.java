package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.load.ClosedLoop.Bound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several servers do the same work in turns, A B C A B C …: what disturbs the machine disturbs them all. */
record Contest(ToolCall call, int connections, List<Contestant> contestants, List<Listener> listeners) {

    Contest {
        contestants = List.copyOf(contestants);
        listeners = List.copyOf(listeners);
    }

    /** One standing for each contestant, in their order. */
    List<Standing> hold(int turns, Bound bound) throws IOException, InterruptedException {
        List<List<Round>> rounds =
                contestants.stream().<List<Round>>map(each -> new ArrayList<>()).toList();
        List<Lines> open = new ArrayList<>();
        try {
            for (Contestant each : contestants) {
                open.add(Lines.open(each, call, connections, listeners));
            }
            for (int turn = 0; turn < turns; turn++) {
                for (int each = 0; each < contestants.size(); each++) {
                    rounds.get(each).add(ClosedLoop.drive(contestants.get(each), open.get(each), bound));
                }
            }
        } finally {
            for (Lines lines : open) {
                lines.close();
            }
        }
        return standings(rounds);
    }

    private List<Standing> standings(List<List<Round>> rounds) {
        List<Standing> standings = new ArrayList<>();
        for (int each = 0; each < contestants.size(); each++) {
            standings.add(new Standing(contestants.get(each).name(), rounds.get(each)));
        }
        return standings;
    }
}
