package dev.spotifymcp.web.browser;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what was sent, up to a size that nothing honest reaches. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * All of it; empty when there is none.
     *
     * @throws HttpException 413 when it is larger
     */
    public static byte[] upTo(int mostBytes, ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (var stream = request.content().inputStream()) {
            byte[] bytes = stream.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new HttpException("body too large", Status.REQUEST_ENTITY_TOO_LARGE_413);
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
