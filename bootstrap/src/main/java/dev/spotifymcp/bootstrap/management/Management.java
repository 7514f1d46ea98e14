package dev.spotifymcp.bootstrap.management;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The management listener: {@code /metrics} and {@code /health}, for this machine only. */
public final class Management implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Management.class);

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int FEW_CONNECTIONS = 50;

    private final Runnable end;

    private Management(Runnable end) {
        this.end = end;
    }

    /**
     * Answers from now on.
     *
     * @throws PortTaken when it was wanted here, and somebody else is there
     */
    public static Management start(ManagementPort where, HttpService health, Figures figures) {
        return switch (where) {
            case ManagementPort.None none -> new Management(() -> {});
            case ManagementPort.Wanted(int port) -> {
                WebServer server = started(port, health, figures);
                if (!server.isRunning()) {
                    throw new PortTaken(port);
                }
                yield new Management(server::stop);
            }
            case ManagementPort.Usual(int port) -> {
                WebServer server = started(port, health, figures);
                if (!server.isRunning()) {
                    LOG.warn("no metrics: port {} is taken; set MANAGEMENT_PORT to another, or to 0", port);
                }
                yield new Management(server::stop);
            }
        };
    }

    @Override
    public void close() {
        end.run();
    }

    private static WebServer started(int port, HttpService health, Figures figures) {
        return WebServer.builder()
                .host(THIS_MACHINE)
                .port(port)
                .maxTcpConnections(FEW_CONNECTIONS)
                .maxPayloadSize(0)
                .shutdownHook(false)
                .routing(routing -> routing.register(health)
                        .get("/metrics", (request, response) -> answer(figures, request, response)))
                .build()
                .start();
    }

    private static void answer(Figures figures, ServerRequest request, ServerResponse response) {
        ExpositionFormatWriter writer = ExpositionFormats.init()
                .findWriter(request.headers().first(HeaderNames.ACCEPT).orElse(""));
        var text = new ByteArrayOutputStream();
        try {
            writer.write(text, figures.registry().scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes what is written", impossible);
        }
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, writer.getContentType()));
        response.send(text.toByteArray());
    }
}
