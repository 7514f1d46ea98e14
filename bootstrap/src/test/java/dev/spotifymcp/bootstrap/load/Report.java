package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.load.Footprint.Sizes;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Says what was found, as it is found: tables in Markdown, so that they can be kept. */
record Report(PrintStream out) {

    void note(String text) {
        out.println(text);
    }

    void skipped(ToolCall call, Contestant contestant, String why) {
        note("skipped: " + call.title() + " over " + contestant.name() + ": " + why);
    }

    void tableHead() {
        out.println();
        out.println("| call | connections | server | calls/s | CPU ms/call | × bare relay | p50 ms | p99 ms"
                + " | driver CPU ms/call |");
        out.println("|---|---:|---|---:|---:|---:|---:|---:|---:|");
    }

    /** The last of the standings is the yardstick. */
    void contest(Contest contest, List<Standing> standings) {
        Standing yardstick = standings.getLast();
        standings.forEach(standing -> out.println(row(contest, standing, yardstick)));
        out.flush();
    }

    /** What went wrong, if anything did; the numbers of that contest mean nothing then. */
    void failures(List<Standing> standings) {
        standings.stream()
                .filter(standing -> standing.failures() > 0)
                .forEach(standing -> out.printf(
                        "%n%s: %d calls failed; the first with %s%n",
                        standing.name(), standing.failures(), standing.firstFailure()));
    }

    void footprint(Sizes sizes) {
        out.println();
        out.println("| idle | how many | live heap each |");
        out.println("|---|---:|---:|");
        out.printf(Locale.ROOT, "| session | %d | %.1f kB |%n", sizes.sessions(), sizes.perSession() / 1000.0);
        out.printf(
                Locale.ROOT,
                "| open GET stream, in addition | %d | %.1f kB |%n",
                sizes.streams(),
                sizes.perStream() / 1000.0);
        if (!sizes.shortfall().isEmpty()) {
            out.println(sizes.shortfall());
        }
    }

    private static String row(Contest contest, Standing standing, Standing yardstick) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.0f | %.3f | %.1f | %.1f | %.1f | %.3f |",
                contest.call().title(),
                contest.connections(),
                standing.name(),
                standing.median(Round::callsPerSecond),
                standing.median(Round::cpu),
                standing.cpuAgainst(yardstick),
                standing.median(Round::median),
                standing.median(Round::slowestHundredth),
                standing.median(Round::driverCpu));
    }
}
