package dev.spotifymcp.domain.catalogue;

/** Which part of a list is wanted. */
public record Window(int offset, int limit) {

    public Window {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("a window starts at 0 or later and shows at least one item");
        }
    }

    /** One past the last item wanted; as far out as an index can be when the sum would be farther. */
    public int end() {
        return (int) Math.min((long) offset + limit, Integer.MAX_VALUE);
    }
}
