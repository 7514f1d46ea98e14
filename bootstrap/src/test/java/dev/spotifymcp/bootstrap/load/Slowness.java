package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The ways in which a peer keeps a server waiting; those of {@code slowhttptest}, options -H, -B and -X. */
enum Slowness {
    DRIPS_A_HEAD("drips a head") {
        @Override
        void holdOut(Socket socket, Listener listener) throws IOException {
            say(socket, "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Drip: ");
            drip(socket);
        }
    },

    DRIPS_A_BODY("drips a body") {
        @Override
        void holdOut(Socket socket, Listener listener) throws IOException {
            // With a key: who has none is answered before anybody waits for the body.
            say(
                    socket,
                    "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Accept: application/json, text/event-stream\r\nAuthorization: Bearer "
                            + listener.key().reveal() + "\r\nContent-Length: 10000\r\n\r\n");
            drip(socket);
        }
    },

    READS_NOTHING("does not read") {
        @Override
        void holdOut(Socket socket, Listener listener) throws IOException {
            socket.setSendBufferSize(SMALL);
            // Until the answers nobody reads have filled every buffer, and this blocks too.
            while (true) {
                say(socket, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(20));
            }
        }
    };

    private static final int SMALL = 4 * 1024;
    private static final int DROP_MILLIS = 1_000;

    private final String words;

    Slowness(String words) {
        this.words = words;
    }

    /** Goes on until the server has had enough, which may be told by an exception. */
    abstract void holdOut(Socket socket, Listener listener) throws IOException;

    String words() {
        return words;
    }

    private static void drip(Socket socket) throws IOException {
        socket.setSoTimeout(DROP_MILLIS);
        while (saysNothing(socket)) {
            say(socket, "x");
        }
    }

    /** Waits for as long as one drop takes. Any word of the server's is its last one. */
    private static boolean saysNothing(Socket socket) throws IOException {
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    private static void say(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
