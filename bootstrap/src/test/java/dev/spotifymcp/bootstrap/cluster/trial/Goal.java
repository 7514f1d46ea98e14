package dev.spotifymcp.bootstrap.cluster.trial;

import java.time.Duration;
import java.util.Locale;

/**
 * What was wanted and what was found.
 *
 * @param subject what it is about
 */
public record Goal(String subject, String wanted, String found, boolean met) {

    /** Nothing of this may happen; {@code among} says in how many cases it did not. */
    static Goal none(String subject, String what, int count, String among) {
        return new Goal(subject, "0 " + what, count + " of " + among, count == 0);
    }

    /** Of what was acknowledged nothing may be lost. Where nothing was acknowledged, nothing is proven. */
    static Goal kept(String subject, int lost, int acknowledged) {
        return new Goal(
                subject + "acknowledged writes", "0 lost", lost + " of " + acknowledged, lost == 0 && acknowledged > 0);
    }

    static Goal within(String subject, Duration limit, Duration found) {
        return new Goal(subject, "≤ " + seconds(limit), seconds(found), found.compareTo(limit) <= 0);
    }

    static Goal holds(String subject, String wanted, String found, boolean met) {
        return new Goal(subject, wanted, found, met);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
