package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.bootstrap.process.Child;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The yardstick: {@link BareRelay}, sent the very bytes that our server is sent, but for the path. */
record RelayContestant(Child process) implements Contestant {

    @Override
    public String name() {
        return "bare relay";
    }

    @Override
    public Line open(ToolCall call, Listener listener) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + listener.key().reveal(),
                "Content-Type", "application/json",
                "Accept", "application/json, text/event-stream");
        RequestBytes request = Generation.SESSIONS.call(process.url().resolve(BareRelay.path(call)), headers, call);
        return new Line(KeptConnection.to(process.url()), request, List.of());
    }
}
