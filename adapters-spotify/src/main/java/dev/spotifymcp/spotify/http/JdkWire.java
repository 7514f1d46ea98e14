package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.spotify.http.ApiRequest.Method;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** The JDK's own HTTP client, over HTTP/1.1 with connections kept open. */
final class JdkWire implements Wire {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    // Spotify's largest pages are below half a megabyte.
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    @Override
    public Outcome send(Outgoing request, Duration limit) {
        // HttpRequest.timeout() ends with the headers, and a body that drips for ever would outlive it. The deadline
        // over the whole exchange is kept here; the blocking send() is this same future without one.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(asJdk(request), headers -> new CappedBody(LARGEST_BODY));
        try {
            return answered(exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return new Outcome.Lost("no whole answer within " + limit.toMillis() + " ms");
        } catch (InterruptedException gone) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    private static HttpRequest asJdk(Outgoing request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.target());
        request.headers().forEach(builder::header);
        return request.method() == Method.GET
                ? builder.GET().build()
                : builder.method(request.method().name(), body(request)).build();
    }

    // noBody() still announces Content-Length: 0, without which Spotify's edge answers 411.
    private static BodyPublisher body(Outgoing request) {
        return request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
    }

    private static Outcome answered(HttpResponse<byte[]> response) {
        String retryAfter = response.headers().firstValue("Retry-After").orElse("");
        return new Outcome.Answered(new Reply(response.statusCode(), retryAfter, response.body()));
    }

    private static Outcome failed(ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean beforeTheRequest = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return beforeTheRequest
                ? new Outcome.NeverSent(String.valueOf(cause))
                : new Outcome.Lost(String.valueOf(cause));
    }
}
