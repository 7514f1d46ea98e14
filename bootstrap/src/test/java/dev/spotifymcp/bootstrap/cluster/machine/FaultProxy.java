package dev.spotifymcp.bootstrap.cluster.machine;

import dev.spotifymcp.bootstrap.cluster.machine.Weather.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/** A wire to a server on this machine, with changing {@link Weather}. */
public final class FaultProxy implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private final Queue<String> omens = new ConcurrentLinkedQueue<>();
    private volatile Weather weather = Weather.CLEAR;
    private volatile Weather announced = Weather.CLEAR;

    private FaultProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /**
     * A new wire.
     *
     * @param target the port of the server
     */
    public static FaultProxy to(int target) throws IOException {
        var proxy = new FaultProxy(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), target);
        Thread.startVirtualThread(proxy::welcome);
        return proxy;
    }

    public int port() {
        return door.getLocalPort();
    }

    public void turn(Weather next) {
        weather = next;
    }

    /**
     * Turns as soon as all these words have been said to the server, in this order: after the last of them has arrived there,
     * and before anything is answered to it.
     */
    public void turnAfter(Weather next, String... words) {
        announced = next;
        omens.addAll(List.of(words));
    }

    /** How many bytes have gone to the server since the beginning. */
    public long sent() {
        return sent.get();
    }

    /** Ends all connections with a reset. Who connects anew gets through. */
    public void cut() {
        // All of them first: whoever carries for one that is gone ends its other side, and would do so politely.
        open.forEach(FaultProxy::forbidGoodbyes);
        open.forEach(FaultProxy::reset);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> join(client));
            } catch (IOException closed) {
                // Either we are, or one client gave up before it came in.
            }
        }
    }

    private void join(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            Thread.startVirtualThread(() -> carry(client, server, Weather::there, this::sent));
            carry(server, client, Weather::back, answered -> {});
        } catch (IOException nobodyThere) {
            reset(client);
        }
    }

    /** Ends both when one ends. What one side says last arrives before its end does. */
    private void carry(Socket from, Socket to, Function<Weather, Passage> direction, Consumer<String> said) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                said.accept(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                int passed = 0;
                while (passed < read) {
                    int piece = Math.min(read - passed, pass(direction));
                    out.write(buffer, passed, piece);
                    passed += piece;
                }
            }
            pass(direction);
        } catch (IOException cut) {
            // One of the two is gone, and the other goes with it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void sent(String words) {
        sent.addAndGet(words.length());
        String omen = omens.peek();
        if (omen != null && words.contains(omen)) {
            omens.remove();
            if (omens.isEmpty()) {
                weather = announced;
            }
        }
    }

    /** Waits as the weather demands; answers how many bytes may go. */
    private int pass(Function<Weather, Passage> direction) throws IOException {
        while (true) {
            switch (direction.apply(weather)) {
                case Passage.Slow(var delay, var atOnce) -> {
                    LockSupport.parkNanos(delay.toNanos());
                    return atOnce;
                }
                case Passage.Blocked blocked -> LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                case Passage.Cut cut -> throw new SocketException("cut");
            }
        }
    }

    private static void forbidGoodbyes(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // Then there are none.
        }
    }

    private static void reset(Socket socket) {
        forbidGoodbyes(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        } finally {
            weather = Weather.CLEAR;
            cut();
        }
    }
}
