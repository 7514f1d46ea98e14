package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Our server, spoken to in one of the protocol's generations. */
record McpContestant(Child process, Generation generation) implements Contestant {

    @Override
    public String name() {
        return generation.version();
    }

    URI endpoint() {
        return process.url().resolve("/mcp");
    }

    @Override
    public Line open(ToolCall call, Listener listener) throws IOException {
        KeptConnection connection = KeptConnection.to(process.url());
        Map<String, String> greeted = generation.greet(connection, endpoint(), listener);
        return new Line(
                connection, generation.call(endpoint(), greeted, call), generation.farewell(endpoint(), greeted));
    }
}
