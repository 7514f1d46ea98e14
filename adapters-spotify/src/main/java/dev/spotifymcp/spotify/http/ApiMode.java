package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.AppMode;

/**
 * What Spotify grants an app. All that depends on it is said here; of old fields and shapes, which large apps still get,
 * readers take what they find.
 */
public enum ApiMode {

    /** What every new app gets: five users, and since February 2026 searches of ten results a page. */
    DEVELOPMENT(AppMode.DEVELOPMENT, 10, Profile.WITHOUT_COUNTRY),

    /** What large organisations are granted on request. */
    EXTENDED(AppMode.EXTENDED, 50, Profile.WITH_COUNTRY);

    /** Whether a person's profile says where they are at home. */
    private enum Profile {
        WITH_COUNTRY,
        WITHOUT_COUNTRY
    }

    private final AppMode granted;
    private final int searchPage;
    private final Profile profile;

    ApiMode(AppMode granted, int searchPage, Profile profile) {
        this.granted = granted;
        this.searchPage = searchPage;
        this.profile = profile;
    }

    /** As people call it. */
    public AppMode granted() {
        return granted;
    }

    /** Most that one page of a search holds, or of an artist's releases. More is answered by 400. */
    public int searchPage() {
        return searchPage;
    }

    /** Whether it can be known whose markets are the same. */
    public boolean tellsCountries() {
        return profile == Profile.WITH_COUNTRY;
    }
}
