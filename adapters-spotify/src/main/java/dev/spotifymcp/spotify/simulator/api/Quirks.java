package dev.spotifymcp.spotify.simulator.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which oddities are to be seen. */
public final class Quirks {

    private final Set<Quirk> shown = ConcurrentHashMap.newKeySet();

    public void show(Quirk quirk) {
        shown.add(quirk);
    }

    public void hide(Quirk quirk) {
        shown.remove(quirk);
    }

    boolean isShown(Quirk quirk) {
        return shown.contains(quirk);
    }
}
