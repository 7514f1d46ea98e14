package dev.spotifymcp.spotify.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks the system for a host's addresses, and does not wait for ever. The system hears no interrupt, and a virtual thread
 * that waits for it keeps its carrier: a silent name server would stop every call there is, so a few other threads wait.
 */
final class NameLookup implements DnsResolver {

    private static final int MOST_AT_ONCE = 16;
    private static final long IDLE_SECONDS = 30;

    private final NameServers servers;
    private final Timeout limit;
    private final ThreadPoolExecutor waiting = new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

    /** Whoever knows the addresses, or says that nobody does. It may hang. */
    @FunctionalInterface
    interface NameServers {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    NameLookup(NameServers servers, Timeout limit) {
        this.servers = servers;
        this.limit = limit;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return answer(waiting.submit(() -> servers.resolve(host)), host);
        } catch (RejectedExecutionException full) {
            throw unknown(host, "too many lookups hang", full);
        }
    }

    /** Nothing here asks for it, and it would have to wait for the same name server. */
    @Override
    public String resolveCanonicalHostname(String host) {
        throw new UnsupportedOperationException("canonical names are not looked up");
    }

    private InetAddress[] answer(Future<InetAddress[]> lookup, String host) throws UnknownHostException {
        try {
            return lookup.get(limit.getDuration(), limit.getTimeUnit());
        } catch (TimeoutException late) {
            throw unknown(host, "no answer within " + limit, late);
        } catch (ExecutionException failed) {
            throw unknown(host, "no address", failed);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted", gone);
        }
    }

    private static UnknownHostException unknown(String host, String why, Throwable cause) {
        var unknown = new UnknownHostException(host + ": " + why);
        unknown.initCause(cause);
        return unknown;
    }
}
