package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that makes one call again and again. For one thread at a time.
 *
 * @param farewells what is sent before the connection is closed
 */
record Line(KeptConnection connection, RequestBytes request, List<RequestBytes> farewells) implements AutoCloseable {

    private static final AtomicLong CALLS = new AtomicLong();

    HttpAnswer call() throws IOException {
        return connection.exchange(request.numbered(CALLS.getAndIncrement()));
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            for (RequestBytes farewell : farewells) {
                connection.exchange(farewell.numbered(0));
            }
        }
    }
}
