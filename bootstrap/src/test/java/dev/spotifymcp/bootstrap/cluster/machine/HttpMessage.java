package dev.spotifymcp.bootstrap.cluster.machine;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A request or an answer as it stands on the wire: as much of RFC 9112 as our servers and clients use. */
final class HttpMessage {

    private static final int HEXADECIMAL = 16;

    /** Stands for the line that never came. */
    private static final String END = "\0";

    private final byte[] head;
    private final byte[] body;

    HttpMessage(byte[] head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** The next message, whole; empty when the connection ends between two. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (String line = line(in, head); !line.isEmpty(); line = line(in, head)) {
            if (line.equals(END)) {
                return atItsBeginning(head);
            }
        }
        var message = new HttpMessage(head.toByteArray(), new byte[0]);
        return Optional.of(new HttpMessage(message.head, message.bodyOn(in)));
    }

    void write(OutputStream out) throws IOException {
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
    }

    /** Whether it is the answer 200. */
    boolean isFine() {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200 ");
    }

    /** Whether nothing may follow on the same connection. */
    boolean isLast() {
        return header("connection")
                .map(value -> value.equalsIgnoreCase("close"))
                .orElse(false);
    }

    private static Optional<HttpMessage> atItsBeginning(ByteArrayOutputStream head) throws EOFException {
        if (head.size() > 0) {
            throw new EOFException("the connection ended in the middle of a head");
        }
        return Optional.empty();
    }

    private byte[] bodyOn(InputStream in) throws IOException {
        if (header("transfer-encoding").isPresent()) {
            return chunks(in);
        }
        int length = header("content-length").map(Integer::parseInt).orElse(0);
        return exactly(in, length);
    }

    /** Raw, with their sizes between them. */
    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(in, body); size > 0; size = chunkSize(in, body)) {
            body.writeBytes(exactly(in, size));
            line(in, body);
        }
        while (!line(in, body).isEmpty()) {}
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in, ByteArrayOutputStream copy) throws IOException {
        return Integer.parseInt(line(in, copy).split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended in the middle of a body");
        }
        return bytes;
    }

    private static String line(InputStream in, ByteArrayOutputStream copy) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                copy.writeBytes(line.toByteArray());
                return END;
            }
            line.write(next);
        }
        line.write('\n');
        copy.writeBytes(line.toByteArray());
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private Optional<String> header(String name) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
