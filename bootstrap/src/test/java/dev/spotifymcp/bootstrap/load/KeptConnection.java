package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A connection to a server on this machine that stays open from one request to the next. For one thread at a time. */
final class KeptConnection implements AutoCloseable {

    // Longer than any server of ours takes to give up on a call.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final OutputStream out;
    private final AnswerReader answers;

    private KeptConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.answers = new AnswerReader(socket.getInputStream());
    }

    static KeptConnection to(URI server) throws IOException {
        var socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new KeptConnection(socket);
    }

    HttpAnswer exchange(byte[] request) throws IOException {
        out.write(request);
        return answers.whole();
    }

    /** For a request whose answer goes on and on: only its beginning is read. */
    HttpAnswer begin(byte[] request) throws IOException {
        out.write(request);
        return answers.head();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
