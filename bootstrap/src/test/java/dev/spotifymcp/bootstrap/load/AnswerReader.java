package dev.spotifymcp.bootstrap.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 answers from a connection that stays open: as much of RFC 9112 as our own servers use. */
final class AnswerReader {

    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** The next answer, read to its end. */
    HttpAnswer whole() throws IOException {
        HttpAnswer head = head();
        return new HttpAnswer(head.status(), head.headers(), body(head));
    }

    /** Status and headers only: a stream's body comes when it comes. */
    HttpAnswer head() throws IOException {
        String statusLine = line();
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            throw new IOException("not an answer: " + statusLine);
        }
        int status = Integer.parseInt(statusLine, 9, 12, 10);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new HttpAnswer(status, headers, new byte[0]);
    }

    private byte[] body(HttpAnswer head) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        if ("chunked".equals(head.headers().get("transfer-encoding"))) {
            return chunks();
        }
        String length = head.headers().get("content-length");
        if (length == null) {
            throw new IOException("an answer that does not say where it ends: " + head.status());
        }
        var body = new byte[Integer.parseInt(length)];
        fill(body);
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            var chunk = new byte[size];
            fill(chunk);
            body.writeBytes(chunk);
            line();
        }
        // What may stand after the last chunk: trailers, and then an empty line.
        while (!line().isEmpty()) {}
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private void fill(byte[] target) throws IOException {
        int done = Math.min(target.length, end - next);
        System.arraycopy(buffer, next, target, 0, done);
        next += done;
        if (in.readNBytes(target, done, target.length - done) < target.length - done) {
            throw new EOFException("the connection ended in the middle of an answer");
        }
    }

    private String line() throws IOException {
        String line = "";
        int newline = newline();
        while (newline < 0) {
            line += text(end);
            refill();
            newline = newline();
        }
        line += text(newline);
        next = newline + 1;
        return line.stripTrailing();
    }

    private int newline() {
        for (int at = next; at < end; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private String text(int until) {
        return new String(buffer, next, until - next, StandardCharsets.ISO_8859_1);
    }

    private void refill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("the connection ended");
        }
    }
}
