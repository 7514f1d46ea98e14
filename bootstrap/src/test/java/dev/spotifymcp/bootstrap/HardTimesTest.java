package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that lacks something every process has, and one that is in a hurry. */
@Timeout(120)
class HardTimesTest {

    @TempDir
    private Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void with_few_files_a_crowd_takes_none_that_others_need() throws Exception {
        ProcessBuilder program = serving(Map.of());
        program.command(
                Stream.concat(Stream.of("sh", "-c", "ulimit -n 512 && exec \"$@\"", "sh"), program.command().stream())
                        .toList());
        try (Child server = Child.start(program, "")) {
            List<Socket> crowd = new ArrayList<>();
            for (int each = 0; each < 600; each++) {
                crowd.add(connection(server.url()));
            }

            assertThat(isAlive(server.url())).isTrue();

            for (Socket each : crowd) {
                each.close();
            }
            assertThat(isAlive(server.url())).isTrue();
            assertThat(server.lastWords()).doesNotContain("Too many open files");
        }
    }

    @Test
    void nobody_waits_for_a_log_that_is_not_read() throws Exception {
        Process server = serving(Map.of()).start();
        try {
            String ready = server.inputReader()
                    .lines()
                    .filter(line -> line.contains("ready on "))
                    .findFirst()
                    .orElseThrow();
            URI url = URI.create(ready.substring(ready.indexOf("http")));

            // Each is told in the log; a pipe holds less than a thousand of them.
            for (int each = 0; each < 1_200; each++) {
                assertThat(refused(url)).isEqualTo(401);
            }

            server.destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void nothing_is_written_but_to_the_data_directory() throws Exception {
        Path here = Files.createDirectory(directory.resolve("here"));
        Path temporary = directory.resolve("nowhere");
        ProcessBuilder program =
                serving(Map.of(), "-Djava.io.tmpdir=" + temporary).directory(here.toFile());

        try (Child server = Child.start(program, "")) {
            assertThat(isAlive(server.url())).isTrue();
            server.terminate();
            assertThat(server.exitCode()).isZero();
        }

        assertThat(here).isEmptyDirectory();
        assertThat(temporary).doesNotExist();
    }

    @Test
    void asked_twice_to_end_it_ends_as_well_as_if_asked_once() throws Exception {
        try (Child server = Child.start(serving(Map.of("SHUTDOWN_DELAY", "1")), "")) {
            server.terminate();
            server.terminate();

            assertThat(server.exitCode()).isZero();
        }
    }

    private ProcessBuilder serving(Map<String, String> more, String... options) {
        ProcessBuilder program = Child.java(Stream.concat(
                Stream.of(options), Stream.of("-cp", System.getProperty("java.class.path"), Main.class.getName())));
        program.environment()
                .putAll(Map.of(
                        "SPOTIFY_CLIENT_ID",
                        "abc123",
                        "DATA_DIR",
                        directory.resolve("data").toString(),
                        "PORT",
                        Integer.toString(RunningServer.freePort()),
                        "MANAGEMENT_PORT",
                        "0",
                        "RATE_LIMIT_ANONYMOUS",
                        "100000/min"));
        program.environment().putAll(more);
        return program;
    }

    private static Socket connection(URI server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    }

    private boolean isAlive(URI server) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(server.resolve("/health/live")).build();
        return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }

    private int refused(URI server) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(server.resolve("/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("grant_type=nothing&client_id=x"))
                .build();
        return http.send(question, BodyHandlers.discarding()).statusCode();
    }
}
