package dev.spotifymcp.web.edge;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.answer.StorageFault;
import dev.spotifymcp.web.page.Pages;
import dev.spotifymcp.web.page.Problem;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into an answer. Outside stands what a caller can act on; the log has the rest. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Pages pages;
    private final SecurityHeaders headers;

    Faults(Pages pages, SecurityHeaders headers) {
        this.pages = pages;
        this.headers = headers;
    }

    void register(HttpRouting.Builder routing) {
        routing.error(HttpException.class, this::refused)
                .error(StorageFault.class, this::storage)
                .error(InsufficientDataAvailableException.class, (request, response, gone) -> hungUp(request, response))
                .error(UncheckedIOException.class, this::input)
                .error(Cancelled.class, (request, response, gone) -> tell(request, response, Problems.UNAVAILABLE))
                .error(Throwable.class, this::unexpected);
    }

    private void refused(ServerRequest request, ServerResponse response, HttpException refusal) {
        Problem problem = Problems.of(refusal.status());
        if (problem.equals(Problems.UNEXPECTED)) {
            unexpected(request, response, refusal);
            return;
        }
        refusal.headers().forEach(response::header);
        tell(request, response, problem);
    }

    private void storage(ServerRequest request, ServerResponse response, StorageFault fault) {
        String id = newId();
        LOG.warn("request {} ({}) met a storage fault", id, named(request), fault);
        tell(request, response, Problems.UNAVAILABLE.loggedAs(id));
    }

    private void input(ServerRequest request, ServerResponse response, UncheckedIOException fault) {
        if (fault.getCause() instanceof SocketException) {
            hungUp(request, response);
        } else {
            unexpected(request, response, fault);
        }
    }

    /** The client has gone in the middle of its request. Nobody reads the answer, and nobody need read of it in the log. */
    private void hungUp(ServerRequest request, ServerResponse response) {
        tell(request, response, Problems.of(Status.BAD_REQUEST_400));
    }

    private void unexpected(ServerRequest request, ServerResponse response, Throwable fault) {
        String id = newId();
        LOG.error("request {} ({}) failed", id, named(request), fault);
        tell(request, response, Problems.UNEXPECTED.loggedAs(id));
    }

    /** What was written before the fault is gone, headers included. */
    private void tell(ServerRequest request, ServerResponse response, Problem problem) {
        headers.putOn(response);
        request.context().get(CrossOrigin.Admitted.class).ifPresent(admitted -> admitted.putOn(response));
        pages.tell(request, response, problem);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Without the query: a connect token or an authorization code may stand there. */
    private static String named(ServerRequest request) {
        return request.prologue().method().text() + " "
                + request.prologue().uriPath().rawPath();
    }
}
