package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.spotify.http.ApiRequest.Method;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is called {@code localhost}, and shows a certificate that says so. */
class TrustingCertificates {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private Path directory;

    private SSLContext itself;
    private RawServer server;

    @BeforeEach
    void start() throws Exception {
        itself = identity(keyPairFor("localhost"));
        var socket = itself.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server = RawServer.with(socket, visit -> {
            while (visit.next()) {
                visit.answer();
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_certificate_from_a_known_root_with_the_right_name_is_trusted() {
        assertThat(send(Connections.trusting(itself), server.url("https", "localhost")))
                .isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void a_certificate_for_another_name_is_refused_before_anything_is_sent() {
        assertThat(send(Connections.trusting(itself), server.url("https", "127.0.0.1")))
                .isInstanceOf(Outcome.NeverSent.class);

        assertThat(server.arrived).noneMatch(line -> line.contains("GET"));
    }

    @Test
    void a_certificate_from_nowhere_is_refused_before_anything_is_sent() {
        assertThat(send(Connections.open(), server.url("https", "localhost"))).isInstanceOf(Outcome.NeverSent.class);

        assertThat(server.arrived).noneMatch(line -> line.contains("GET"));
    }

    private static Outcome send(Connections connections, URI target) {
        return new ApacheWire(connections).send(new Outgoing(Method.GET, target, Map.of(), ""), Duration.ofSeconds(10));
    }

    private Path keyPairFor(String host) throws IOException, InterruptedException {
        Path file = directory.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext identity(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        // The entry is a key, not a root: as a root it has to stand by itself.
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        roots.setCertificateEntry("root", keys.getCertificate("server"));
        trusted.init(roots);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
