package dev.spotifymcp.application.playback;

import dev.spotifymcp.domain.catalogue.Playable;
import dev.spotifymcp.domain.playback.Device;
import dev.spotifymcp.domain.playback.Playback;
import java.util.List;

/** A player, seen from one side. */
public sealed interface View {

    /** The sides there are. */
    enum Side {
        PLAYER,
        QUEUE,
        DEVICES
    }

    record Now(Playback playback) implements View {}

    /** No device is active. */
    record Silence() implements View {}

    record Queue(List<Playable> upcoming) implements View {
        public Queue {
            upcoming = List.copyOf(upcoming);
        }
    }

    record Around(List<Device> devices) implements View {
        public Around {
            devices = List.copyOf(devices);
        }
    }
}
