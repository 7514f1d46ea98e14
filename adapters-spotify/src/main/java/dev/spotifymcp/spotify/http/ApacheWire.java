package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.spotify.http.ApiRequest.Method;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Apache's HTTP client, over HTTP/1.1. An exchange blocks the virtual thread it is asked for on: there, an interrupt ends
 * it at once.
 */
final class ApacheWire implements Wire {

    // Spotify's largest pages are below half a megabyte.
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    // Who gets no connection for so long is told so, and that nothing was sent.
    private static final RequestConfig WAITING_IN_LINE = RequestConfig.custom()
            .setConnectionRequestTimeout(Connections.LONGEST_CONNECT)
            .build();

    private final Connections connections;
    private final HttpClient client;
    private final Alarms alarms = Alarms.inBackground();

    ApacheWire(Connections connections) {
        this.connections = connections;
        this.client = connections.client();
    }

    @Override
    public Outcome send(Outgoing request, Duration limit) {
        HttpUriRequestBase message = message(request);
        // The client's own timeouts are for single reads: a handshake or a body that drips would outlive them.
        try (Alarms.Alarm late = alarms.after(limit, message::cancel)) {
            Outcome outcome = exchange(message);
            if (outcome instanceof Outcome.Answered) {
                return outcome;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new Cancelled(new InterruptedException("interrupted while waiting for Spotify"));
            }
            return late.hasRung() ? new Outcome.Lost("no whole answer within " + limit.toMillis() + " ms") : outcome;
        }
    }

    private static HttpUriRequestBase message(Outgoing request) {
        var message = new HttpUriRequestBase(request.method().name(), request.target());
        message.setConfig(WAITING_IN_LINE);
        request.headers().forEach(message::setHeader);
        if (request.method() != Method.GET) {
            // An empty body too is announced by its length, without which Spotify's edge answers 411.
            message.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        return message;
    }

    private Outcome exchange(HttpUriRequestBase message) {
        try {
            return answer(message);
        } catch (NoHttpResponseException | SocketException dead) {
            return wasEnded(message) || isBeforeTheRequest(dead) ? failed(dead) : afterDeath(message, dead);
        } catch (IOException failed) {
            return failed(failed);
        } catch (IllegalStateException | NullPointerException ended) {
            // The client's ways to notice that it was ended while it waited for a connection, or had just got one.
            if (!wasEnded(message)) {
                throw ended;
            }
            return new Outcome.NeverSent("ended before it was sent");
        }
    }

    /** By us, that is. */
    private static boolean wasEnded(HttpUriRequestBase message) {
        return message.isCancelled() || Thread.currentThread().isInterrupted();
    }

    private Outcome afterDeath(HttpUriRequestBase message, IOException dead) {
        // Where one kept connection has died, its idle neighbours probably have too.
        connections.closeIdle();
        if (!message.getMethod().equals("GET")) {
            return failed(dead);
        }
        try {
            // Should it be cancelled at this moment, the client turns it down.
            return answer(message);
        } catch (IOException again) {
            return failed(again);
        }
    }

    private Outcome answer(HttpUriRequestBase message) throws IOException {
        return client.execute(
                message,
                response -> new Outcome.Answered(
                        new Reply(response.getCode(), headers(response), body(message, response))));
    }

    private static Reply.Headers headers(ClassicHttpResponse response) {
        return new Reply.Headers(
                header(response, "Retry-After"), header(response, "ETag"), header(response, "Cache-Control"));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }

    private static byte[] body(HttpUriRequestBase message, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        long announced = entity.getContentLength();
        byte[] body = announced >= 0 && announced <= LARGEST_BODY
                ? entity.getContent().readNBytes((int) announced)
                : entity.getContent().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            // Otherwise the rest would be read to its end, so that the connection could be kept.
            message.cancel();
            throw new IOException("the answer is longer than " + LARGEST_BODY + " bytes");
        }
        return body;
    }

    private static Outcome failed(IOException why) {
        return isBeforeTheRequest(why) ? new Outcome.NeverSent(why.toString()) : new Outcome.Lost(why.toString());
    }

    private static boolean isBeforeTheRequest(IOException why) {
        return why instanceof ConnectException
                || why instanceof ConnectTimeoutException
                || why instanceof ConnectionRequestTimeoutException
                || why instanceof NoRouteToHostException
                || why instanceof UnknownHostException
                || why instanceof SSLHandshakeException
                || why instanceof SSLPeerUnverifiedException;
    }
}
