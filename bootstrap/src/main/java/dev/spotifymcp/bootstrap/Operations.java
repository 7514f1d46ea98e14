package dev.spotifymcp.bootstrap;

import dev.spotifymcp.bootstrap.management.ManagementPort;
import dev.spotifymcp.web.limit.Allowance;
import java.time.Duration;

/**
 * How the server is run.
 *
 * @param callsPerUser how often each user may have something done
 * @param goodbye so long it goes on serving after it has said that it is no longer ready
 */
record Operations(ManagementPort management, Allowance callsPerUser, Duration goodbye) {

    private static final int USUAL_PORT = 9001;

    private static final Allowance CALLS = Allowance.perMinute(120);

    /** With what must be finished after it, the whole stop stays below twenty seconds. */
    private static final int LONGEST_GOODBYE = 4;

    /** For demonstrations: nobody operates them, and a simulated Spotify has no quota to be guarded. */
    static Operations ofADemonstration() {
        return new Operations(new ManagementPort.None(), Allowance.perMinute(6_000), Duration.ZERO);
    }

    static Operations from(Environment environment, Stage stage, int publicPort) {
        return new Operations(
                management(environment, publicPort),
                environment.allowance("RATE_LIMIT_PER_USER", CALLS),
                Duration.ofSeconds(
                        environment.number("SHUTDOWN_DELAY", 0, LONGEST_GOODBYE, stage == Stage.PROD ? 2 : 0)));
    }

    private static ManagementPort management(Environment environment, int publicPort) {
        if (environment.text("MANAGEMENT_PORT").isEmpty()) {
            return new ManagementPort.Usual(USUAL_PORT);
        }
        int port = environment.port("MANAGEMENT_PORT", USUAL_PORT);
        if (port == 0) {
            return new ManagementPort.None();
        }
        if (port == publicPort) {
            throw new BadSetting("MANAGEMENT_PORT", "is the public PORT; figures are for this machine only");
        }
        return new ManagementPort.Wanted(port);
    }
}
