package dev.spotifymcp.bootstrap.cluster.machine;

import java.time.Duration;

/**
 * What happens to bytes on a wire.
 *
 * @param there how those of who has connected fare
 * @param back how the answers fare
 */
public record Weather(Passage there, Passage back) {

    public static final Weather CLEAR = new Weather(Passage.FREE, Passage.FREE);

    /** Connections stand, and nothing comes through: what a dead switch or a full firewall table looks like. */
    public static final Weather BLACK_HOLE = new Weather(Passage.BLOCKED, Passage.BLOCKED);

    /** What is asked arrives and is done; no answer comes. */
    public static final Weather ONE_WAY = new Weather(Passage.FREE, Passage.BLOCKED);

    /** What is asked arrives and is done; whoever answers is cut off, and so is the one who asked. */
    public static final Weather LIGHTNING = new Weather(Passage.FREE, new Passage.Cut());

    /** Each piece takes so long. */
    public static Weather late(Duration delay) {
        return new Weather(new Passage.Slow(delay, Integer.MAX_VALUE), Passage.FREE);
    }

    /** Answers come byte by byte, with this pause between them. */
    public static Weather dripping(Duration pause) {
        return new Weather(Passage.FREE, new Passage.Slow(pause, 1));
    }

    /** One direction. */
    public sealed interface Passage {

        Passage FREE = new Slow(Duration.ZERO, Integer.MAX_VALUE);
        Passage BLOCKED = new Blocked();

        /** Bytes pass, {@code atOnce} of them, each time after this delay. */
        record Slow(Duration delay, int atOnce) implements Passage {}

        /** Bytes wait until the weather changes. TCP sends them again for as long; so nothing is lost in between. */
        record Blocked() implements Passage {}

        /** The first byte that would pass ends its connection, on both sides. */
        record Cut() implements Passage {}
    }
}
