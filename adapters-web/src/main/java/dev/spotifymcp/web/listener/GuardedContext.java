package dev.spotifymcp.web.listener;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the protocol knows of its connection; its bytes come and go under the doorkeeper's eyes. */
final class GuardedContext implements ConnectionContext {

    private final ConnectionContext context;
    private final RequestBytes request;
    private final AnswerBytes answer;

    GuardedContext(ConnectionContext context, Visit visit, BooleanSupplier betweenRequests) {
        this.context = context;
        this.request = new RequestBytes(visit, this::receive, betweenRequests);
        this.answer = new AnswerBytes(visit, context.dataWriter());
    }

    RequestBytes request() {
        return request;
    }

    /** Of a request or its answer: either may end the connection. The server itself would only say that it does. */
    void endAfter(Headers headers) {
        if (headers.contains(HeaderValues.CONNECTION_CLOSE)) {
            request.isLast();
        }
    }

    @Override
    public DataReader dataReader() {
        return request.reader();
    }

    @Override
    public DataWriter dataWriter() {
        return answer;
    }

    @Override
    public ListenerContext listenerContext() {
        return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return context.executor();
    }

    @Override
    public Router router() {
        return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return context.localPeer();
    }

    @Override
    public boolean isSecure() {
        return context.isSecure();
    }

    @Override
    public String socketId() {
        return context.socketId();
    }

    @Override
    public String childSocketId() {
        return context.childSocketId();
    }

    /** A broken connection ends quietly, as it does without us. */
    private byte @Nullable [] receive() {
        try {
            return context.serverSocket().get();
        } catch (UncheckedIOException broken) {
            throw new ServerConnectionException("the connection is broken", broken);
        }
    }
}
