package dev.spotifymcp.web.document;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Fetches documents: some at once, and each in its time or not at all. */
final class Fetching {

    static final int MOST_AT_ONCE = 32;

    private static final int IDLE_SECONDS = 10;

    private final Reach reach;
    private final DocumentHttp http;

    /**
     * Threads of the system, unlike everywhere else. A look-up of a name holds its thread for as long as the name servers
     * of a stranger like; as virtual threads, two of them would stop everything on a machine with two processors.
     */
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("client-document-", 0).factory());

    Fetching(Reach reach) {
        this.reach = reach;
        this.http = new DocumentHttp(reach);
    }

    Fetched fetch(ClientIdUrl url) {
        return Destination.of(url)
                .map(destination -> fetch(url, http.requestFor(destination)))
                .orElseGet(() -> Fetched.failed("it is not the name of a host, with the usual port"));
    }

    private Fetched fetch(ClientIdUrl url, HttpUriRequestBase request) {
        var page = new FutureTask<>(() -> http.page(request));
        try {
            threads.execute(page);
            return Fetched.of(url, page.get(reach.patience().toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException crowded) {
            return Fetched.notNow();
        } catch (TimeoutException late) {
            request.cancel();
            return Fetched.failed("it did not arrive in time");
        } catch (InterruptedException gone) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    private static Fetched failed(ExecutionException failed) {
        if (failed.getCause() instanceof IOException unreadable) {
            // What it says may be the words of a stranger's server; its kind is ours.
            return Fetched.failed(unreadable.getClass().getSimpleName());
        }
        throw new IllegalStateException("the HTTP client failed in a way of its own", failed.getCause());
    }
}
