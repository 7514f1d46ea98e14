package dev.spotifymcp.domain.playlist;

/**
 * Takes some items that stand together to another place.
 *
 * @param start where the first of them stands
 * @param length how many they are
 * @param before the position, counted before the move, in front of which they are put; the playlist's length is its end
 */
public record Move(int start, int length, int before) {

    public Move {
        if (start < 0 || length < 1 || before < 0) {
            throw new IllegalArgumentException("a move takes at least one item from somewhere to somewhere");
        }
    }

    /** Whether everything would stay where it is. */
    public boolean isIdle() {
        return before >= start && before <= start + length;
    }

    @Override
    public String toString() {
        return length + " from " + start + " to in front of " + before;
    }
}
