package dev.spotifymcp.spotify.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shows what goes over the wire, and says what no server would. */
final class RawServer implements AutoCloseable {

    /** The request line of every request, in the order in which they came, each after the number of its connection. */
    final List<String> arrived = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Manners manners;

    /** How one connection is treated. */
    interface Manners {
        void serve(Visit visit) throws IOException;
    }

    /** One connection. */
    record Visit(int number, Socket socket, BufferedReader in, List<String> arrived) {

        /** Reads the head of a request; says whether one came. */
        boolean next() throws IOException {
            String requestLine = in.readLine();
            if (requestLine == null) {
                return false;
            }
            arrived.add(number + " " + requestLine);
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {}
            return true;
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void answer() throws IOException {
            say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    }

    private RawServer(ServerSocket socket, Manners manners) {
        this.socket = socket;
        this.manners = manners;
        Thread.startVirtualThread(this::accept);
    }

    static RawServer with(Manners manners) {
        try {
            return with(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manners);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static RawServer with(ServerSocket socket, Manners manners) {
        return new RawServer(socket, manners);
    }

    /** What a caller at this address gets. */
    URI url(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + socket.getLocalPort() + "/v1/me");
    }

    URI url() {
        return url("http", "127.0.0.1");
    }

    private void accept() {
        for (int number = 1; !socket.isClosed(); number++) {
            try {
                Socket visitor = socket.accept();
                int visit = number;
                Thread.startVirtualThread(() -> receive(visit, visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void receive(int number, Socket visitor) {
        try (visitor) {
            var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
            manners.serve(new Visit(number, visitor, in, arrived));
        } catch (IOException gone) {
            // The visitor left, as some are meant to.
            arrived.add(number + " left");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
