package dev.spotifymcp.domain.account;

import java.util.Locale;

/** What Spotify grants an app. */
public enum AppMode {

    /** What every app gets: five users, few requests. */
    DEVELOPMENT,

    /** What large organisations are granted on request. */
    EXTENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
