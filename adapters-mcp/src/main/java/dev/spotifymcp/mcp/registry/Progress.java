package dev.spotifymcp.mcp.registry;

/** Tells a client that waits how far a call has got. */
@FunctionalInterface
public interface Progress {

    /** So many of so many steps are done. */
    void reached(int done, int total);

    /** For a client that has not asked. */
    static Progress untold() {
        return (done, total) -> {};
    }
}
