package dev.spotifymcp.mcp.transport;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A request's body, read up to a size no honest message reaches. */
sealed interface Body {

    /** A thousand URIs are 40 kB. */
    int LARGEST = 1 << 20;

    /** So much more is read for the client's sake: many see no answer before they have sent everything. */
    int LARGEST_DISCARDED = 8 << 20;

    /** All of it. No record, since arrays have no equality to speak of. */
    final class Whole implements Body {

        private final byte[] bytes;

        private Whole(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** Too large, and read to its end. */
    record TooLarge() implements Body {}

    /** Too large, and most of it is still to come. */
    record Endless() implements Body {}

    static Body of(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new Whole(new byte[0]);
        }
        try {
            InputStream content = request.content().inputStream();
            // As much as was announced: for an end nobody knows of, the platform would begin with 16 kB.
            long announced = request.headers().contentLength().orElse(LARGEST + 1L);
            byte[] bytes = content.readNBytes((int) Math.min(announced, LARGEST + 1));
            if (bytes.length <= LARGEST) {
                return new Whole(bytes);
            }
            return endsWithin(LARGEST_DISCARDED, content) ? new TooLarge() : new Endless();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean endsWithin(int limit, InputStream content) throws IOException {
        byte[] discarded = new byte[1 << 14];
        for (int total = 0; total < limit; ) {
            int read = content.read(discarded);
            if (read < 0) {
                return true;
            }
            total += read;
        }
        return false;
    }
}
