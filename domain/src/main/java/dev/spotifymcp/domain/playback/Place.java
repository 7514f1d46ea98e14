package dev.spotifymcp.domain.playback;

/** Where a command is meant to be carried out. */
public sealed interface Place {

    /** On the device that is active, whichever it is. */
    record Active() implements Place {}

    /** On this one. */
    record On(DeviceId id, String name) implements Place {}
}
