package dev.spotifymcp.web.listener;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;

/** A connection from when it is let in until it is seen off. */
final class GuardedConnection implements ServerConnection, InterruptableTask<Void> {

    private final Visit visit;
    private final Doorkeeper doorkeeper;
    private final ServerConnection http;

    GuardedConnection(
            Visit visit, Doorkeeper doorkeeper, ConnectionContext context, ServerConnectionSelector protocol) {
        this.visit = visit;
        this.doorkeeper = doorkeeper;
        this.http = protocol.connection(new GuardedContext(context, visit, this::canInterrupt));
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http.handle(limit);
        } finally {
            doorkeeper.seeOff(visit);
        }
    }

    /** Whether it is between two requests: then a server that stops need not wait for it. */
    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }
}
