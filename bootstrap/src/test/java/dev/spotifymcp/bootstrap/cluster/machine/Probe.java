package dev.spotifymcp.bootstrap.cluster.machine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a replica whether it is ready, on a connection of its own, as balancers do: a kept one would delay its end. */
final class Probe {

    private static final byte[] NOTHING = new byte[0];

    private Probe() {}

    /** Whether it says so within this time. */
    static boolean isReady(int port, Duration patience) {
        String head = "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            new HttpMessage(head.getBytes(StandardCharsets.US_ASCII), NOTHING).write(socket.getOutputStream());
            return HttpMessage.read(new BufferedInputStream(socket.getInputStream()))
                    .filter(HttpMessage::isFine)
                    .isPresent();
        } catch (IOException notThere) {
            return false;
        }
    }
}
