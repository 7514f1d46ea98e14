package dev.spotifymcp.web.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the issuer publishes, fetched anew each time. */
final class IssuerDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerDocuments.class);

    /** All of it, first word to last: somebody waits, and what drips in is as good as nothing. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int LARGEST = 256 * 1024;

    private final Issuer issuer;

    IssuerDocuments(Issuer issuer) {
        this.issuer = issuer;
    }

    /** The JWK Set; empty when it cannot be had in time, and the log says why. */
    Optional<String> keys() {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER) // It could lead anywhere, into our own network too.
                .connectTimeout(LIMIT)
                .build();
        var fetching = new FutureTask<>(() -> get(http, keyAddress(get(http, issuer.discovery()))));
        Thread.startVirtualThread(fetching);
        try {
            return Optional.of(fetching.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            LOG.warn("the external issuer did not show its keys within {} s", LIMIT.toSeconds());
        } catch (ExecutionException failed) {
            LOG.warn("the external issuer did not show its keys", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            http.shutdownNow();
        }
        return Optional.empty();
    }

    /** The document has to be that of this issuer (OpenID Connect Discovery 1.0, section 4.3). */
    private URI keyAddress(String discovery) throws IOException {
        JsonNode document = json(discovery);
        URI address = URI.create(document.path("jwks_uri").stringValue(""));
        if (!document.path("issuer").stringValue("").equals(issuer.name()) || !Issuer.isFetchable(address)) {
            throw new IOException("its openid-configuration is another's, or names no jwks_uri on https");
        }
        return address;
    }

    private static JsonNode json(String text) throws IOException {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException garbled) {
            throw new IOException("its openid-configuration is no JSON", garbled);
        }
    }

    private static String get(HttpClient http, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (answer.statusCode() != 200 || bytes.length > LARGEST) {
                throw new IOException(
                        address + " answered " + answer.statusCode() + " with " + bytes.length + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
