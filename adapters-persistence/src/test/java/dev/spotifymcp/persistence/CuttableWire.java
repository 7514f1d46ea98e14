package dev.spotifymcp.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that a test can cut, or make swallow everything, and mend again. */
final class CuttableWire implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        SWALLOWING
    }

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    CuttableWire(int exit) throws IOException {
        this.exit = exit;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** As when the server is stopped: what is connected breaks, and nobody gets in. */
    void cut() {
        state = State.CUT;
        hangUp();
    }

    /** As when a router forgets us: nothing breaks, and nothing arrives. */
    void swallow() {
        state = State.SWALLOWING;
    }

    /** What was connected stays broken; whoever comes now gets through. */
    void mend() {
        state = State.WHOLE;
        hangUp();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                sockets.add(caller);
                if (state == State.CUT) {
                    caller.close();
                } else {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), exit);
                    sockets.add(server);
                    Thread.startVirtualThread(() -> carry(caller, server));
                    Thread.startVirtualThread(() -> carry(server, caller));
                }
            } catch (IOException closed) {
                hangUp();
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (state != State.SWALLOWING) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException hungUp) {
            sockets.remove(from);
        }
    }

    private void hangUp() {
        sockets.removeIf(socket -> {
            try {
                socket.close();
                return true;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        hangUp();
    }
}
