package dev.spotifymcp.bootstrap.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All the connections that call one server at the same time, spread evenly over the listeners. */
record Lines(List<Line> all) implements AutoCloseable {

    Lines {
        all = List.copyOf(all);
    }

    /** Each has made its first call: a connection that says nothing for a while after it was opened is cut. */
    static Lines open(Contestant server, ToolCall call, int count, List<Listener> listeners) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            Line line = server.open(call, listeners.get(each % listeners.size()));
            lines.add(line);
            line.call();
        }
        return new Lines(lines);
    }

    @Override
    public void close() throws IOException {
        for (Line line : all) {
            line.close();
        }
    }
}
