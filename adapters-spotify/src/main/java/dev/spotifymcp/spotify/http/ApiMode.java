package dev.spotifymcp.spotify.http;

/** What Spotify grants an app. The two modes differ in how much a page may hold. */
public enum ApiMode {

    /** What every new app gets: five users, and since February 2026 searches of ten results a page. */
    DEVELOPMENT(10),

    /** What large organisations are granted on request. */
    EXTENDED(50);

    private final int searchPage;

    ApiMode(int searchPage) {
        this.searchPage = searchPage;
    }

    /** Most that one page of a search holds, or of an artist's releases. More is answered by 400. */
    public int searchPage() {
        return searchPage;
    }
}
