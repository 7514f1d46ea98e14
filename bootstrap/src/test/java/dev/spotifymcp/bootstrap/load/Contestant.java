package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;

/** A server under load. */
interface Contestant {

    String name();

    Child process();

    /** A new connection, ready to make this call as this listener. */
    Line open(ToolCall call, Listener listener) throws IOException;
}
