package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Many slow peers at once. Whoever is cut off comes back after a moment. */
final class Siege implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final URI server;
    private final Listener listener;
    private final Map<Slowness, Latencies> held = new EnumMap<>(Slowness.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Thread> peers = new ArrayList<>();
    private volatile boolean over;

    private Siege(URI server, Listener listener) {
        this.server = server;
        this.listener = listener;
    }

    /** @param addresses from how many addresses of the loopback they come */
    static Siege begin(URI server, Listener listener, int peers, int addresses) {
        var siege = new Siege(server, listener);
        Slowness[] kinds = Slowness.values();
        for (int each = 0; each < peers; each++) {
            Slowness kind = kinds[each % kinds.length];
            byte[] address = {127, 0, 1, (byte) (1 + each % addresses)};
            siege.peers.add(Thread.startVirtualThread(() -> siege.keepUp(kind, address)));
        }
        return siege;
    }

    int connections() {
        return open.size();
    }

    /** How long the server has put up with those of this kind that it has cut off so far. */
    Latencies held(Slowness kind) {
        var copy = new Latencies();
        synchronized (held) {
            copy.addAll(held.getOrDefault(kind, new Latencies()));
        }
        return copy;
    }

    private void keepUp(Slowness kind, byte[] address) {
        while (!over) {
            try (var socket = new Socket()) {
                // Small, so that answers nobody reads soon have nowhere to go.
                socket.setReceiveBufferSize(4 * 1024);
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(address), 0));
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
                open.add(socket);
                holdOut(kind, socket);
            } catch (IOException refused) {
                // What counts is what becomes of those that got in.
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private void holdOut(Slowness kind, Socket socket) {
        long begin = System.nanoTime();
        try {
            kind.holdOut(socket, listener);
        } catch (IOException cut) {
            // That is how it ends.
        } finally {
            open.remove(socket);
        }
        if (!over) {
            synchronized (held) {
                held.computeIfAbsent(kind, unseen -> new Latencies()).add(System.nanoTime() - begin);
            }
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        peers.forEach(LockSupport::unpark);
        for (Socket socket : open) {
            socket.close();
        }
    }
}
