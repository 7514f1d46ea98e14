package dev.spotifymcp.spotify.playback;

import dev.spotifymcp.domain.playback.Command;
import dev.spotifymcp.domain.playback.Command.Arrival;
import dev.spotifymcp.domain.playback.Command.Program;
import dev.spotifymcp.domain.playback.Order.Shuffle;
import dev.spotifymcp.spotify.http.ApiRequest;
import dev.spotifymcp.spotify.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** What each command looks like on the wire. */
final class PlayerCommands {

    private PlayerCommands() {}

    static ApiRequest request(Command command) {
        return switch (command) {
            case Command.Play play -> put("play").sending(play(play));
            // Without a body: an empty object has been taken for a wish to play nothing.
            case Command.Resume resume -> put("play");
            case Command.Pause pause -> put("pause");
            case Command.Next next -> post("next");
            case Command.Previous previous -> post("previous");
            case Command.Seek(var position) -> put("seek").with("position_ms", Long.toString(position.toMillis()));
            case Command.SetVolume(int percent) -> put("volume").with("volume_percent", Integer.toString(percent));
            case Command.SetShuffle(var shuffle) ->
                put("shuffle").with("state", Boolean.toString(shuffle == Shuffle.ON));
            case Command.SetRepeat(var repeat) -> put("repeat").with("state", repeat.word());
            case Command.Enqueue(var uri) -> post("queue").with("uri", uri.toString());
            case Command.Transfer transfer -> ApiRequest.put("me", "player").sending(transfer(transfer));
        };
    }

    private static ObjectNode play(Command.Play play) {
        ObjectNode body = Json.object();
        switch (play.program()) {
            case Program.Context(var uri, int offset) -> body.put("context_uri", uri.toString());
            case Program.Items(var uris, int offset) -> {
                var list = body.putArray("uris");
                uris.forEach(uri -> list.add(uri.toString()));
            }
        }
        if (play.program().offset() > 0) {
            body.putObject("offset").put("position", play.program().offset());
        }
        return play.from().isZero() ? body : body.put("position_ms", play.from().toMillis());
    }

    private static ObjectNode transfer(Command.Transfer transfer) {
        ObjectNode body = Json.object().put("play", transfer.arrival() == Arrival.PLAY);
        body.putArray("device_ids").add(transfer.to().value());
        return body;
    }

    private static ApiRequest put(String command) {
        return ApiRequest.put("me", "player", command);
    }

    private static ApiRequest post(String command) {
        return ApiRequest.post("me", "player", command);
    }
}
