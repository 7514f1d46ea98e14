package dev.spotifymcp.domain.playback;

import java.util.Locale;

/** In which order things play, and what happens at the end. */
public record Order(Shuffle shuffle, Repeat repeat) {

    /** As they come, once. */
    public static final Order PLAIN = new Order(Shuffle.OFF, Repeat.OFF);

    public enum Shuffle {
        ON,
        OFF
    }

    /** What begins again when it is over. */
    public enum Repeat {
        OFF,
        TRACK,
        CONTEXT;

        /** As the Web API has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
