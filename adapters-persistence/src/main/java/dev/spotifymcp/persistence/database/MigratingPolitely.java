package dev.spotifymcp.persistence.database;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A migration that waits for a table holds up everybody who comes after it, so it waits briefly. And a session that
 * migrates from a machine that is gone must not keep its lock for the hours that PostgreSQL would take to notice.
 */
record MigratingPolitely(Duration atALock) implements Callback {

    private static final String NOTICE_WHO_IS_GONE =
            "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("SET lock_timeout = " + atALock.toMillis() + "; " + NOTICE_WHO_IS_GONE);
        } catch (SQLException gone) {
            throw new FlywayException("the connection that was to migrate is gone", gone);
        }
    }

    @Override
    public String getCallbackName() {
        return "migrating politely";
    }
}
