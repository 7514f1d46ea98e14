package dev.spotifymcp.bootstrap.cluster.trial;

/** How thoroughly: in some minutes, or in hours. */
public enum Length {
    SHORT,
    LONG;

    int of(int brief, int thorough) {
        return switch (this) {
            case SHORT -> brief;
            case LONG -> thorough;
        };
    }
}
