package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import java.time.Duration;

/**
 * A reading of the clocks, or what has passed between two readings.
 *
 * @param wall as a person's clock shows it
 * @param server processor time of the server
 * @param driver processor time of this program, which is also the simulated Spotify
 */
record Meter(Duration wall, Duration server, Duration driver) {

    static Meter read(Child server) {
        return new Meter(Duration.ofNanos(System.nanoTime()), server.cpu(), Child.cpu(ProcessHandle.current()));
    }

    Meter until(Meter later) {
        return new Meter(later.wall.minus(wall), later.server.minus(server), later.driver.minus(driver));
    }
}
