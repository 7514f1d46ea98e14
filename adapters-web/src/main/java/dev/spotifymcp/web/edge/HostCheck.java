package dev.spotifymcp.web.edge;

import dev.spotifymcp.domain.account.PublicUrl;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Keeps a server that is meant for this machine alone from answering to other names. DNS rebinding: a web page at
 * {@code evil.example} lets its own name point to 127.0.0.1 and is then, to the browser, of the same origin as we.
 */
final class HostCheck implements Filter {

    private final boolean loopbackOnly;

    HostCheck(PublicUrl publicUrl) {
        this.loopbackOnly = publicUrl.isLoopback();
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (loopbackOnly && !PublicUrl.isLoopbackName(HostName.of(request))) {
            throw new HttpException("foreign host", Status.MISDIRECTED_REQUEST_421, true);
        }
        chain.proceed();
    }
}
