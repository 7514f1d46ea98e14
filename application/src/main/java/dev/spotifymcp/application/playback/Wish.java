package dev.spotifymcp.application.playback;

/** Where somebody wishes a command to be carried out. */
public sealed interface Wish {

    /** Where playback is active, or wherever there is no choice. */
    record Anywhere() implements Wish {}

    /** On the device of this name or id. */
    record Named(String text) implements Wish {}
}
