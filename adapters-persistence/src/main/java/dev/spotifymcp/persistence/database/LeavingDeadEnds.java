package dev.spotifymcp.persistence.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Connections that stand and will not serve again. One to a primary that is one no more can still read; and an embedded
 * database that could not write closes itself, for as long as anybody holds on to it.
 */
final class LeavingDeadEnds implements SQLExceptionOverride {

    // Spelled out: this interface calls its answers Override, too.
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failed) {
        return SqlState.READ_ONLY.isBehind(failed) || SqlState.CLOSED.isBehind(failed)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
