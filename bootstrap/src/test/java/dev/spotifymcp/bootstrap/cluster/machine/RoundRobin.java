package dev.spotifymcp.bootstrap.cluster.machine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The balancer: each request goes to the next replica that says it is ready, on a connection of its own, whoever sent it.
 * Where a connection cannot be opened, the replica after it gets the request. A request that was sent is not sent again:
 * nobody knows how much of it was done.
 */
public final class RoundRobin implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] NOTHING = new byte[0];

    private final ServerSocket door;
    private final List<Integer> replicas;
    private final HealthChecks checks;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private RoundRobin(ServerSocket door, List<Integer> replicas) {
        this.door = door;
        this.replicas = replicas;
        this.checks = HealthChecks.of(replicas);
    }

    /**
     * Listens from now on.
     *
     * @param replicas their ports; they need not be there yet
     */
    public static RoundRobin before(List<Integer> replicas) throws IOException {
        var proxy = new RoundRobin(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), List.copyOf(replicas));
        Thread.startVirtualThread(proxy::welcome);
        return proxy;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                // Either we are, or one client gave up before it came in.
            }
        }
    }

    private void serve(Socket client) {
        clients.add(client);
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedInputStream(client.getInputStream());
            Optional<HttpMessage> request = HttpMessage.read(in);
            while (request.isPresent()) {
                answer(request.get()).write(client.getOutputStream());
                request = request.get().isLast() ? Optional.empty() : HttpMessage.read(in);
            }
        } catch (IOException gone) {
            // Nobody is left to be told.
        } finally {
            clients.remove(client);
        }
    }

    private HttpMessage answer(HttpMessage request) {
        int first = turn.getAndIncrement();
        for (int next = 0; next < replicas.size(); next++) {
            int replica = replicas.get(Math.floorMod(first + next, replicas.size()));
            if (checks.isReady(replica)) {
                try (var connection = new Socket()) {
                    if (opened(connection, replica)) {
                        return exchange(connection, request);
                    }
                } catch (IOException broken) {
                    return own("502 Bad Gateway");
                }
            }
        }
        return own("503 Service Unavailable");
    }

    private static boolean opened(Socket connection, int replica) {
        try {
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static HttpMessage exchange(Socket connection, HttpMessage request) throws IOException {
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(PATIENCE_MILLIS);
        request.write(connection.getOutputStream());
        return HttpMessage.read(new BufferedInputStream(connection.getInputStream()))
                .orElseThrow(() -> new IOException("no answer"));
    }

    /** What we say when no replica has said anything; the header tells it from their answers. */
    private static HttpMessage own(String status) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nX-Balancer: alone\r\n\r\n";
        return new HttpMessage(head.getBytes(StandardCharsets.US_ASCII), NOTHING);
    }

    @Override
    public void close() {
        checks.close();
        try {
            door.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
