package dev.spotifymcp.spotify.simulator.api;

import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.SimulatedPlaylist;
import java.util.Base64;

/** Takes covers: JPEGs as base64 text. */
final class PlaylistCovers {

    private static final int LARGEST = 256 * 1024;

    private PlaylistCovers() {}

    static SimulatedReply paint(SimulatedPlaylist playlist, String body) {
        if (body.length() > LARGEST) {
            return SimulatedReply.error(413, "Image too large");
        }
        if (!isJpeg(body)) {
            return SimulatedReply.error(400, "Could not decode the image");
        }
        playlist.paint(body);
        return SimulatedReply.empty(202);
    }

    private static boolean isJpeg(String body) {
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            return bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }
}
