package dev.spotifymcp.web.listener;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection that says what it is told to, piece by piece, and reads no more than it is told to. */
final class Caller implements AutoCloseable {

    private final Socket socket = new Socket();

    Caller(int port) {
        try {
            // Small, so that an answer nobody reads soon has nowhere to go.
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Caller says(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    void saysNoMore() {
        try {
            socket.shutdownOutput();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Caller asksFor(String path) {
        return says("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /** What comes until this text has come; fails if the connection ends before it does. */
    String hears(String ending) {
        var heard = new StringBuilder();
        try {
            while (heard.indexOf(ending) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new AssertionError("the connection ended after: " + heard);
                }
                heard.append((char) next);
            }
        } catch (IOException broken) {
            throw new AssertionError("the connection broke after: " + heard, broken);
        }
        return heard.toString();
    }

    /** Everything until the connection ends, however it ends. */
    String hearsToTheEnd() {
        var heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the connection does not end after: " + heard.size() + " bytes", stillOpen);
        } catch (IOException reset) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns when what is said here goes nowhere any more. */
    void awaitCut() {
        await().until(() -> {
            try {
                socket.getOutputStream().write('x');
                return false;
            } catch (IOException reset) {
                return true;
            }
        });
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
