package dev.spotifymcp.bootstrap;

import dev.spotifymcp.bootstrap.management.Management;
import dev.spotifymcp.bootstrap.management.PortTaken;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.Web;
import dev.spotifymcp.web.listener.Doorkeeper;
import dev.spotifymcp.web.listener.Limits;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. */
final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(15);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(5);

    /** What the system keeps for a peer that does not read; left to itself, it would grow to megabytes for each. */
    private static final int LARGEST_UNREAD = 64 * 1024;

    private static final long LARGEST_REQUEST = 2 * 1024 * 1024;

    private final Wiring wiring;
    private final PublicUrl publicUrl;
    private final String host;
    private final Duration goodbye;
    private final Doorkeeper doorkeeper;
    private final WebServer server;
    private final Management management;
    private final Housekeeping housekeeping;

    private Program(
            Wiring wiring,
            Settings settings,
            Doorkeeper doorkeeper,
            WebServer server,
            Management management,
            Housekeeping housekeeping) {
        this.wiring = wiring;
        this.publicUrl = settings.publicUrl();
        this.host = settings.listener().host();
        this.goodbye = settings.operations().goodbye();
        this.management = management;
        this.doorkeeper = doorkeeper;
        this.server = server;
        this.housekeeping = housekeeping;
    }

    /** Serves once this returns. */
    static Program start(Settings settings, InstantSource clock) {
        var wiring = new Wiring(settings, clock);
        var doorkeeper = Doorkeeper.start(
                Limits.withConnectionsPerAddress(settings.listener().connectionsPerAddress())
                        .withFiles(OpenFiles.most()));
        try {
            WebServer server = server(settings, wiring, doorkeeper).start();
            // Helidon logs a port that is taken, and returns as if all were well.
            if (!server.isRunning()) {
                throw new CannotListen(settings.listener());
            }
            Management management = managed(settings, wiring, server);
            return new Program(
                    wiring,
                    settings,
                    doorkeeper,
                    server,
                    management,
                    Housekeeping.every(
                            TIDY_EVERY, wiring.purgeExpired, wiring.purgeGrants, () -> isOurTurn(wiring, clock)));
        } catch (RuntimeException failed) {
            // Whatever it was: the database must not stay locked by a program that does not run.
            doorkeeper.close();
            wiring.persistence.close();
            throw failed;
        }
    }

    private static Management managed(Settings settings, Wiring wiring, WebServer server) {
        try {
            return Management.start(settings.operations().management(), wiring.health, wiring.figures);
        } catch (PortTaken taken) {
            server.stop();
            throw taken;
        }
    }

    /** Of all replicas, one tidies in each round. */
    private static boolean isOurTurn(Wiring wiring, InstantSource clock) {
        Instant now = clock.instant();
        // A little shorter than a round, so that whoever had the last one may have the next.
        Instant until = now.plus(TIDY_EVERY.minusSeconds(30));
        return wiring.persistence.leases().take("housekeeping", now, until);
    }

    /** Tells whoever waits for it. Only for a program that already knows how to end: a signal may come at once. */
    void announce() {
        LOG.info("ready on {}", publicUrl.base());
    }

    Wiring wiring() {
        return wiring;
    }

    PublicUrl url() {
        return publicUrl;
    }

    /** Where it listens, which is rarely what its public URL says. */
    // Whatever the name leads to, the listener has taken it the same way.
    @SuppressWarnings("AddressSelection")
    InetSocketAddress door() {
        return new InetSocketAddress(host, server.port());
    }

    /**
     * Goes quietly: no longer ready, and proxies have time to notice, while every answer is the last of its connection;
     * then no new requests, then the running ones finish, then the stores close.
     */
    @Override
    public void close() {
        wiring.draining.set(true);
        doorkeeper.windDown();
        housekeeping.close();
        sayGoodbye();
        wiring.mcp.close();
        server.stop();
        doorkeeper.close();
        management.close();
        wiring.persistence.close();
    }

    private void sayGoodbye() {
        try {
            TimeUnit.NANOSECONDS.sleep(goodbye.toNanos());
        } catch (InterruptedException hurry) {
            // Whoever interrupts wants it over with: what follows is the end in any case.
            Thread.currentThread().interrupt();
        }
    }

    private static WebServer server(Settings settings, Wiring wiring, Doorkeeper doorkeeper) {
        HttpRouting.Builder routing = HttpRouting.builder();
        for (String path : List.of(settings.mcpPath(), Web.CLAUDE_MCP_PATH)) {
            routing.register(path, rules -> rules.any(wiring.mcp.door()));
        }
        wiring.web.register(routing, wiring.mcp.route());
        return WebServer.builder()
                .host(settings.listener().host())
                .port(settings.listener().port())
                .routing(routing)
                .directHandlers(wiring.web.directHandlers())
                // With Nagle's algorithm on, every streamed answer waits some 44 ms for an acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true).socketSendBufferSize(LARGEST_UNREAD))
                .maxPayloadSize(LARGEST_REQUEST)
                .update(doorkeeper::guard)
                .idleConnectionTimeout(IDLE_CONNECTION)
                .shutdownGracePeriod(FINISH_WITHIN)
                .shutdownHook(false)
                .build();
    }
}
