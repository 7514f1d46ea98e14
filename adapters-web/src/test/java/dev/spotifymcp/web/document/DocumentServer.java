package dev.spotifymcp.web.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.OAuthClientId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A server of somebody's document, on this machine, over TLS. It answers as it is told to, however wrong that is. */
final class DocumentServer implements AutoCloseable {

    static final String HOST = "client.example";
    static final Certificates CERTIFICATES = Certificates.named(HOST);

    /** Writes all of one answer; the connection ends after it. */
    @FunctionalInterface
    interface Script {
        void answer(OutputStream out) throws IOException;
    }

    final Queue<String> requests = new ConcurrentLinkedQueue<>();
    final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket listener;
    private final Script script;

    private DocumentServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        Thread.startVirtualThread(this::serve);
    }

    static DocumentServer answering(Script script) {
        return as(CERTIFICATES.identity(), script);
    }

    static DocumentServer as(SSLContext identity, Script script) {
        try {
            return new DocumentServer(
                    identity.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    script);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A whole answer of status 200. */
    static Script saying(String body, String... headers) {
        return out -> out.write(answer("200 OK", body, headers));
    }

    static byte[] answer(String status, String body, String... headers) {
        String lines = List.of(headers).stream().map(line -> line + "\r\n").collect(Collectors.joining());
        return ("HTTP/1.1 " + status + "\r\n" + lines + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n"
                        + body)
                .getBytes(UTF_8);
    }

    /** The document of the client at this path, in order. */
    static String document(String path) {
        return """
                {"client_id":"https://client.example%s","client_name":"Client",
                 "redirect_uris":["https://client.example/callback"],"token_endpoint_auth_method":"none"}""".formatted(path);
    }

    static ClientIdUrl url(String path) {
        return urlOf("https://" + HOST + path);
    }

    static ClientIdUrl urlOf(String text) {
        return ClientIdUrl.of(new OAuthClientId(text)).orElseThrow();
    }

    /** A reach that ends on this machine, at this server. */
    Reach reach() {
        return reach(host -> List.of(InetAddress.getLoopbackAddress()), address -> true, Duration.ofSeconds(5));
    }

    Reach reach(Names names, AddressRule allowed, Duration patience) {
        return new Reach(names, allowed, CERTIFICATES.roots(), listener.getLocalPort(), patience);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket visitor = listener.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> answer(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket visitor) {
        try (visitor) {
            var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
            String request = in.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            requests.add(request);
            script.answer(visitor.getOutputStream());
        } catch (IOException | UncheckedIOException gone) {
            // Whoever hangs up in the middle has seen enough.
            requests.add("gone");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
