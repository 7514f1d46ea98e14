package dev.spotifymcp.web.listener;

import dev.spotifymcp.web.listener.Wait.Span;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/**
 * What goes out on a connection. A write blocks while the peer does not read and the buffers between us are full. A large
 * answer goes out in pieces, each with its own time: a slow reader gets it all, one that does not read is cut off.
 */
final class AnswerBytes implements DataWriter {

    static final int PIECE = 64 * 1024;

    private final Visit visit;
    private final DataWriter out;

    AnswerBytes(Visit visit, DataWriter out) {
        this.visit = visit;
        this.out = out;
    }

    @Override
    public void write(BufferData... buffers) {
        writeNow(buffers);
    }

    @Override
    public void write(BufferData buffer) {
        writeNow(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        writeNow(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        while (buffer.available() > PIECE) {
            var piece = new byte[PIECE];
            writePiece(BufferData.create(piece, 0, buffer.read(piece)));
        }
        writePiece(buffer);
    }

    /** Where the peer is dismissed meanwhile, its socket is closed, and this or the next write fails. */
    private void writePiece(BufferData piece) {
        visit.guest().writing().begin(new Span(visit.now(), visit.patience().answer()));
        try {
            out.writeNow(piece);
        } finally {
            visit.guest().writing().end();
        }
    }
}
