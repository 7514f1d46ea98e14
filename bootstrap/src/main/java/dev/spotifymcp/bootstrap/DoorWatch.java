package dev.spotifymcp.bootstrap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether anybody can still come in. The listener ends for good with the first connection that the system cannot
 * hand over, whatever the reason, and the rest of the process goes on as if all were well.
 */
final class DoorWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DoorWatch.class);

    private static final int PATIENCE = 2_000;

    private final InetSocketAddress door;
    private final Runnable locked;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> looks;
    private boolean wasOpen;

    private DoorWatch(InetSocketAddress door, Duration pause, Runnable locked) {
        this.door = door;
        this.locked = locked;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("door-watch").factory());
        this.looks =
                timer.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Looks after each pause.
     *
     * @param door its host has an address
     * @param locked what to do when nobody can come in any more; done once
     */
    static DoorWatch over(InetSocketAddress door, Duration pause, Runnable locked) {
        InetAddress host = door.getAddress();
        InetAddress here = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        return new DoorWatch(new InetSocketAddress(here, door.getPort()), pause, locked);
    }

    /** Does not wait for a look that is under way: it may be what ends us. */
    @Override
    public void close() {
        looks.cancel(false);
        timer.shutdown();
    }

    private void look() {
        try (var visitor = new Socket()) {
            visitor.connect(door, PATIENCE);
            wasOpen = true;
        } catch (ConnectException refused) {
            lock();
        } catch (IOException unclear) {
            // No file left for the look itself, or a crowd at the door: that passes.
            LOG.debug("could not look whether {} is open", door, unclear);
        }
    }

    private void lock() {
        // Where it was never open to us, a firewall of this machine may be what keeps us out.
        if (wasOpen && !timer.isShutdown()) {
            timer.shutdown();
            LOG.error("nobody listens on port {} any more", door.getPort());
            locked.run();
        }
    }
}
