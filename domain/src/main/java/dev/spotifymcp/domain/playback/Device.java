package dev.spotifymcp.domain.playback;

import java.util.Locale;

/** Something that can play: a phone, a speaker, a browser tab. Its name is chosen by people and may hold anything. */
public record Device(String name, String type, Reach reach, Activity activity, Volume volume) {

    /** Whether it takes commands from elsewhere. */
    public sealed interface Reach {

        record Commandable(DeviceId id) implements Reach {}

        /** It only tells what it plays. */
        record Deaf() implements Reach {}
    }

    /** Whether it is the one that plays, or would go on. Of a person's devices one is active at most. */
    public enum Activity {
        ACTIVE,
        IDLE
    }

    /** How loud it is, where Spotify can tell and change it. */
    public sealed interface Volume {

        record Level(int percent) implements Volume {}

        record Fixed() implements Volume {}
    }

    /** The device something plays on, of which nothing more is known. */
    public Device(String name, String type) {
        this(name, type, new Reach.Deaf(), Activity.ACTIVE, new Volume.Fixed());
    }

    public boolean isActive() {
        return activity == Activity.ACTIVE;
    }

    /** Whether somebody who writes this may mean this device: its id, or its name in any case. */
    public boolean isCalled(String text) {
        return name.strip().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))
                || (reach instanceof Reach.Commandable(var id) && id.value().equals(text.strip()));
    }
}
