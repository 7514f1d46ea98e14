package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one server, as many as were ever needed at once. */
final class ConnectionPool {

    private final URI server;
    private final Deque<KeptConnection> idle = new ConcurrentLinkedDeque<>();

    ConnectionPool(URI server) {
        this.server = server;
    }

    /** A connection that fails is not used again. */
    HttpAnswer exchange(byte[] request) throws IOException {
        KeptConnection pooled = idle.poll();
        KeptConnection connection = pooled == null ? KeptConnection.to(server) : pooled;
        HttpAnswer answer = connection.exchange(request);
        idle.push(connection);
        return answer;
    }
}
