package dev.spotifymcp.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's certificate and the root that vouches for it, made by the JDK's keytool. */
record Certificates(KeyStore keys) {

    private static final String PASSWORD = "only-for-this-test";

    static Certificates named(String host) {
        return made(host, List.of("-validity", "2"));
    }

    static Certificates expired(String host) {
        return made(host, List.of("-startdate", "-10d", "-validity", "2"));
    }

    /** What a server shows. */
    SSLContext identity() {
        try {
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whom a client trusts: this root, and nobody else. */
    SSLContext roots() {
        try {
            KeyStore roots = KeyStore.getInstance("PKCS12");
            roots.load(null, null);
            roots.setCertificateEntry("root", keys.getCertificateChain("server")[1]);
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(roots);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Certificates made(String host, List<String> time) {
        try {
            Path directory = Files.createTempDirectory("certificates");
            Path file = directory.resolve("keys.p12");
            run(file, List.of("-alias", "root", "-dname", "CN=Root", "-ext", "bc:c", "-validity", "2"));
            var server = List.of("-alias", "server", "-dname", "CN=" + host, "-ext", "san=dns:" + host);
            run(
                    file,
                    Stream.of(server, List.of("-signer", "root"), time)
                            .flatMap(List::stream)
                            .toList());
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            keys.deleteEntry("root");
            Files.delete(file);
            Files.delete(directory);
            return new Certificates(keys);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void run(Path file, List<String> key) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var making = "-genkeypair -keyalg EC -groupname secp256r1 -storetype PKCS12";
        List<String> command = Stream.of(
                        List.of(keytool),
                        List.of(making.split(" ", -1)),
                        List.of("-storepass", PASSWORD, "-keystore", file.toString()),
                        key)
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
