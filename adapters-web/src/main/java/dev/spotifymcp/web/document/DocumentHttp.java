package dev.spotifymcp.web.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.util.Timeout;

/** Reads a page from a server that nobody vouches for. */
final class DocumentHttp {

    /** What the draft recommends (section 8.7). */
    private static final int MOST_BYTES = 5 * 1024;

    private static final Pattern JSON = Pattern.compile("application/(?:[a-z0-9!#$&^_.+-]{1,64}\\+)?json *(?:;.*)?");

    private final Reach reach;
    private final HttpClient client;

    DocumentHttp(Reach reach) {
        this.reach = reach;
        this.client = Connections.within(reach);
    }

    HttpUriRequestBase requestFor(Destination destination) {
        var request = new HttpUriRequestBase("GET", destination.address());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(reach.patience()))
                .setResponseTimeout(Timeout.of(reach.patience()))
                .build());
        request.setHeader("Accept", "application/json");
        request.setHeader("Connection", "close");
        return request;
    }

    /**
     * The page, if it is one that can be a document.
     *
     * @throws IOException whatever is wrong with it; what that says may quote the server, and is nothing for others
     */
    Page page(HttpUriRequestBase request) throws IOException {
        var host = new HttpHost("https", request.getAuthority().getHostName(), reach.port());
        return client.execute(host, request, response -> {
            try {
                return page(response);
            } finally {
                // Otherwise all that is still on its way would be read first, however much that is.
                request.cancel();
            }
        });
    }

    private static Page page(ClassicHttpResponse response) throws IOException {
        // A redirect is nothing else: it would lead to where no check has been (section 5).
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new IOException("the status is not 200");
        }
        if (!JSON.matcher(header(response, "Content-Type").toLowerCase(Locale.ROOT))
                .matches()) {
            throw new IOException("not JSON");
        }
        // Nothing is unpacked: a few bytes can hold gigabytes.
        if (!header(response, "Content-Encoding").isEmpty()) {
            throw new IOException("packed");
        }
        return new Page(text(body(response)), header(response, "Cache-Control"));
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            throw new IOException("empty");
        }
        byte[] body = response.getEntity().getContent().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IOException("too long");
        }
        return body;
    }

    private static String text(byte[] body) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static String header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(NameValuePair::getValue)
                .orElse("");
    }
}
