package dev.spotifymcp.mcp.session;

import dev.spotifymcp.mcp.protocol.Notifications;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.transport.EventStream;
import dev.spotifymcp.mcp.transport.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes on beside a listening client: now and then it is seen whether it may go on listening, and which of the
 * resources it has subscribed to have changed. Whoever changed them, and on which replica, need not tell anybody.
 */
final class Watch {

    private final Registry registry;
    private final Exchange exchange;
    private final Session session;
    private final SessionNotes notes;
    private final Map<String, Integer> seen = new HashMap<>();

    Watch(Registry registry, Exchange exchange, Session session, SessionNotes notes) {
        this.registry = registry;
        this.exchange = exchange;
        this.session = session;
        this.notes = notes;
    }

    /** Whether the client may go on listening; if so, it is told what has changed. */
    boolean goesOn(EventStream stream) {
        if (!exchange.standing().holds()) {
            return false;
        }
        List<String> uris = notes.watched(session);
        seen.keySet().retainAll(uris);
        uris.forEach(uri -> look(uri, stream));
        return true;
    }

    /** What is looked at for the first time has not changed. */
    private void look(String uri, EventStream stream) {
        int now = registry.read(uri, exchange.caller()).hashCode();
        Integer before = seen.put(uri, now);
        if (before != null && before != now) {
            stream.send(Notifications.resourceUpdated(uri));
        }
    }
}
