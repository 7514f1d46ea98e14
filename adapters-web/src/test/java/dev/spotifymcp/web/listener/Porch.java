package dev.spotifymcp.web.listener;

import static org.awaitility.Awaitility.await;

import dev.spotifymcp.web.limit.Network;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server behind a doorkeeper, and the clock in the doorkeeper's hand. {@code POST /count} says how long the body was,
 * {@code /large} answers more than fits between two sockets, {@code /events} is a stream that the test writes, and {@code /held} answers when the test lets it.
 */
final class Porch implements AutoCloseable {

    /** Tests say when a round is made. */
    private static final Duration NEVER = Duration.ofDays(1);

    private static final byte[] LARGE = new byte[16 * 1024 * 1024];

    private final AtomicLong clock = new AtomicLong();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final Doorkeeper doorkeeper;
    private final WebServer server;

    Porch(Limits limits) {
        doorkeeper = new Doorkeeper(limits, clock::get, () -> 0, NEVER);
        HttpRouting.Builder routing = HttpRouting.builder()
                .get("/hello", (request, response) -> response.send("hello"))
                .post("/count", Porch::count)
                .get("/large", (request, response) -> response.send(LARGE))
                .get("/events", this::stream)
                .get("/held", this::hold);
        WebServerConfig.Builder guarded =
                WebServer.builder().host("127.0.0.1").port(0).maxPayloadSize(1024 * 1024);
        doorkeeper.guard(guarded);
        server = guarded.routing(routing).build().start();
    }

    static Limits limits() {
        return Limits.withConnectionsPerAddress(100);
    }

    Caller call() {
        return new Caller(server.port());
    }

    void tells(String event) {
        events.add(event);
    }

    void letsGo() {
        held.countDown();
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    void passes(Duration time) {
        clock.addAndGet(time.toNanos());
        doorkeeper.makeRound();
    }

    /** Returns when so many peers are here, and none of them is waited for. */
    void awaitBusy(int peers) {
        await().until(
                        () -> doorkeeper.house().guests(),
                        guests -> guests.size() == peers && guests.stream().allMatch(Porch::isNotWaitedFor));
    }

    /** Returns when so many peers are waited for, to send a request or its rest. */
    void awaitWaiting(int peers) {
        await().until(
                        () -> doorkeeper.house().guests().stream()
                                .filter(guest -> guest.waitsToSend().isPresent())
                                .count(),
                        waiting -> waiting == peers);
    }

    /** Returns when so many requests have come in part. */
    void awaitArriving(int requests) {
        await().until(this::arriving, arriving -> arriving == requests);
    }

    /** Returns when what is said has been read, and its only guest is waited for again. */
    void awaitRead(Runnable saying) {
        Guest guest = doorkeeper.house().guests().getFirst();
        var before = guest.waitsToSend();
        saying.run();
        await().until(guest::waitsToSend, waits -> waits.isPresent() && !waits.equals(before));
    }

    void awaitEmpty() {
        await().until(() -> doorkeeper.house().guests().isEmpty()
                && doorkeeper.peers().at(home()).isEmpty());
    }

    private int arriving() {
        return doorkeeper
                .peers()
                .at(home())
                .map(peer -> peer.arriving().guests().size())
                .orElse(0);
    }

    private static boolean isNotWaitedFor(Guest guest) {
        return guest.reading().present().isEmpty() && guest.writing().present().isEmpty();
    }

    private static Network home() {
        return Network.ofCustomer(InetAddress.getLoopbackAddress());
    }

    private static void count(ServerRequest request, ServerResponse response) {
        response.status(Status.OK_200).send(String.valueOf(request.content().as(byte[].class).length));
    }

    private void hold(ServerRequest request, ServerResponse response) throws InterruptedException {
        held.await();
        response.send("held");
    }

    private void stream(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        try (OutputStream out = response.outputStream()) {
            for (String event = events.take(); !event.isEmpty(); event = events.take()) {
                out.write(event.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop();
        doorkeeper.close();
    }
}
