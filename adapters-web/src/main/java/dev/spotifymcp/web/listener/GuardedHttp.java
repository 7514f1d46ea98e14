package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.limit.Network;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** HTTP/1.1 for those the doorkeeper lets in. */
final class GuardedHttp implements ServerConnectionSelector {

    private static final int LONGEST_FIRST_LINE = 8 * 1024;
    private static final int LARGEST_HEAD = 16 * 1024;

    private final Doorkeeper doorkeeper;
    private final Http1ConnectionSelector http;

    GuardedHttp(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
        this.http = Http1ConnectionSelector.builder().config(config(doorkeeper)).build();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var guest = new Guest(context.serverSocket()::close);
        Visit visit = doorkeeper
                .letIn(guest, Network.ofCustomer(context.remotePeer()))
                .orElseThrow(() -> new CloseConnectionException("there is no room"));
        return new GuardedConnection(visit, doorkeeper, context, http);
    }

    private static Http1Config config(Doorkeeper doorkeeper) {
        return Http1Config.builder()
                .maxPrologueLength(LONGEST_FIRST_LINE)
                .maxHeadersSize(LARGEST_HEAD)
                // It refuses characters that a query may hold (RFC 3986, section 3.4), such as a colon. See
                // RequestTarget.
                .validatePrologue(false)
                // The listeners that are there otherwise log every header, credentials included.
                .receiveLog(false)
                .sendLog(false)
                // One each: of several, the server tells none.
                .addReceiveListener(new Arrivals())
                .addSendListener(new Departures(doorkeeper))
                .build();
    }

    /** Tells the connection how far its request has come. */
    private static final class Arrivals implements Http1ConnectionListener {

        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            if (context instanceof GuardedContext guarded) {
                guarded.request().firstLineIsHere();
                RequestTarget.check(prologue);
            }
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof GuardedContext guarded) {
                guarded.request().headIsHere();
                guarded.endAfter(headers);
            }
        }
    }

    /** Tells the connection whether it ends with this answer, and the answer whether the connection does. */
    private record Departures(Doorkeeper doorkeeper) implements Http1ConnectionListener {

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (doorkeeper.isWindingDown() && headers instanceof WritableHeaders<?> ours) {
                ours.set(HeaderValues.CONNECTION_CLOSE);
            }
            if (context instanceof GuardedContext guarded) {
                guarded.endAfter(headers);
            }
        }
    }
}
