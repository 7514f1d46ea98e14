package dev.spotifymcp.web.limit;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and from then on that many times in each period.
 *
 * @param times at least 1
 */
public record Allowance(int times, Duration period) {

    public Allowance {
        if (times < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("an allowance is something");
        }
    }

    /**
     * Reads {@code 60/min} or {@code 1000/hour}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Allowance of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an allowance is a number per time");
        }
        int times = Integer.parseInt(parts[0].strip());
        return switch (parts[1].strip()) {
            case "min" -> perMinute(times);
            case "hour" -> perHour(times);
            default -> throw new IllegalArgumentException("the time is min or hour");
        };
    }

    public static Allowance perMinute(int times) {
        return new Allowance(times, Duration.ofMinutes(1));
    }

    public static Allowance perHour(int times) {
        return new Allowance(times, Duration.ofHours(1));
    }

    /** After so long the next one is due, for whoever has used up all. */
    Duration interval() {
        return period.dividedBy(times);
    }
}
