package dev.spotifymcp.web.edge;

import java.net.URI;

/**
 * What a page of ours may load, and where its forms may lead: nothing inline, nothing foreign, never inside a frame.
 */
public record ContentSecurityPolicy(String text) {

    /**
     * The policy of a site whose forms end with us, or there.
     *
     * @param formsLeadTo the one foreign place at the end of a form. Chromium holds the whole chain of redirects that
     *     follows a form against {@code form-action}, so Spotify's login has to be named here.
     */
    public static ContentSecurityPolicy of(URI formsLeadTo) {
        return new ContentSecurityPolicy(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                        + " form-action 'self' " + origin(formsLeadTo) + "; base-uri 'none'; frame-ancestors 'none'");
    }

    private static String origin(URI place) {
        return place.getScheme() + "://" + place.getRawAuthority();
    }
}
