package dev.spotifymcp.persistence.database;

import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the database is there, over a connection of its own: those of the pool may all be lent out, and that says
 * nothing about the database. Whoever asks during a look gets what it finds, so that however many ask, one looks.
 */
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    /** Balancers wait for a second, and their question has to come here first. */
    private static final Duration LONGEST_LOOK = Duration.ofMillis(700);

    private enum Sight {
        CLEAR,

        /** No answer in time: the database is slow, or the network swallows everything. */
        DIM,

        /** The connection has ended, or leads to a server that takes no writes. */
        LOST
    }

    private final DatabaseUrl url;
    private final Pool pool;
    private final AtomicReference<@Nullable FutureTask<Boolean>> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable Connection> kept = new AtomicReference<>();
    private volatile boolean closed;

    /** @param pool which is renewed when our connection has ended, since its own most likely have, too */
    Lookout(DatabaseUrl url, Pool pool) {
        this.url = url;
        this.pool = pool;
    }

    /** Whether the database answers, and takes writes; found out within a second. */
    boolean seesIt() {
        var mine = new FutureTask<>(this::look);
        FutureTask<Boolean> current = latest.updateAndGet(other -> other == null || other.isDone() ? mine : other);
        if (mine.equals(current)) {
            Thread.startVirtualThread(mine);
        }
        return isSeenBy(current);
    }

    private static boolean isSeenBy(@Nullable FutureTask<Boolean> look) {
        try {
            return look != null && look.get(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return false;
        } catch (ExecutionException broken) {
            LOG.warn("whether the database is there cannot be found out", broken);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean look() {
        Connection before = kept.getAndSet(null);
        if (before != null && pool.isEmpty()) {
            // What is open is good for ever, also where nobody new is let in; and the others need to be let in.
            end(before);
            return isThereAnew();
        }
        return (before != null && isStillGood(before)) || isThereAnew();
    }

    private boolean isStillGood(Connection connection) {
        Sight sight = sightOver(connection);
        if (sight == Sight.LOST) {
            pool.renew();
        }
        return isKept(connection, sight);
    }

    private boolean isThereAnew() {
        try {
            if (closed) {
                return false;
            }
            Connection connection = Connector.hasty(url);
            return isKept(connection, sightOver(connection));
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private boolean isKept(Connection connection, Sight sight) {
        boolean good = sight == Sight.CLEAR;
        if (good) {
            kept.set(connection);
        }
        // Asked last: whoever closes us meanwhile finds what we have kept, or leaves it to us.
        if (!good || closed) {
            kept.compareAndSet(connection, null);
            end(connection);
        }
        return good;
    }

    private Sight sightOver(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question())) {
            return rows.next() ? Sight.CLEAR : Sight.LOST;
        } catch (SQLException failed) {
            return failed.getCause() instanceof SocketTimeoutException ? Sight.DIM : Sight.LOST;
        }
    }

    private String question() {
        return switch (url.engine()) {
            case H2 -> "SELECT 1";
            case POSTGRESQL -> "SELECT 1 WHERE current_setting('transaction_read_only') = 'off'";
        };
    }

    /** A look that is under way is waited for: it would open an embedded database once more, after its end. */
    @Override
    public void close() {
        closed = true;
        isSeenBy(latest.get());
        Connection last = kept.getAndSet(null);
        if (last != null) {
            end(last);
        }
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            LOG.debug("the connection to look with was gone already", alreadyGone);
        }
    }
}
