package dev.spotifymcp.spotify.simulator.traffic;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Brings an answer about and sends it, or lets the fault have its way that is switched on for the path. */
public final class Delivery {

    private final Faults faults;
    private final CountDownLatch closing = new CountDownLatch(1);

    public Delivery(Faults faults) {
        this.faults = faults;
    }

    /** Everything that waits is let go. */
    public void close() {
        closing.countDown();
    }

    /** Asks for the answer once, or not at all where the request is to have had no effect. */
    public void deliver(String path, ServerResponse response, Supplier<SimulatedReply> answer) {
        var fault = faults.onTheWay(path);
        if (fault.isEmpty()) {
            send(response, answer.get());
            return;
        }
        try {
            suffer(fault.get(), response, answer);
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("the client has given up", gone);
        }
    }

    private void suffer(Fault.OnTheWay fault, ServerResponse response, Supplier<SimulatedReply> answer)
            throws IOException {
        switch (fault) {
            case Fault.Late(var delay) -> {
                rest(delay);
                send(response, answer.get());
            }
            case Fault.Dripping(var pause) -> drip(response, answer.get(), pause);
            case Fault.Hanging hanging -> {
                rest(Duration.ofHours(1));
                hangUp();
            }
            case Fault.Truncated truncated -> truncate(response, answer.get());
            case Fault.Endless endless -> pourForEver(response, answer.get());
            case Fault.Dropped dropped -> hangUp();
            case Fault.AnswerLost lost -> swallow(answer.get());
        }
    }

    private static void send(ServerResponse response, SimulatedReply reply) {
        head(response, reply);
        if (reply.body().length == 0) {
            response.send();
        } else {
            response.send(reply.body());
        }
    }

    private void drip(ServerResponse response, SimulatedReply reply, Duration pause) throws IOException {
        head(response, reply);
        try (OutputStream out = response.outputStream()) {
            for (byte each : reply.body()) {
                out.write(each);
                out.flush();
                rest(pause);
            }
        }
    }

    private static void truncate(ServerResponse response, SimulatedReply reply) throws IOException {
        head(response, reply);
        response.contentLength(reply.body().length);
        OutputStream out = response.outputStream();
        out.write(reply.body(), 0, reply.body().length / 2);
        out.flush();
        hangUp();
    }

    private void pourForEver(ServerResponse response, SimulatedReply reply) throws IOException {
        byte[] blank = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        head(response, reply);
        OutputStream out = response.outputStream();
        while (closing.getCount() > 0) {
            out.write(blank);
        }
        hangUp();
    }

    private static void head(ServerResponse response, SimulatedReply reply) {
        response.status(reply.status());
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    }

    private void rest(Duration length) {
        try {
            if (closing.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                hangUp();
            }
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            hangUp();
        }
    }

    private static void swallow(SimulatedReply unsaid) {
        throw new CloseConnectionException("as a fault demands, nobody hears of the " + unsaid.status());
    }

    private static void hangUp() {
        throw new CloseConnectionException("as a fault demands");
    }
}
