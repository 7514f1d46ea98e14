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
        return withFormsTo("'self' " + origin(formsLeadTo));
    }

    /**
     * The policy of the page whose form ends at a program that asked for access.
     *
     * @param spotify where the form leads first, if the person is not known yet
     * @param client where the program wants the browser. It may send it on from there, and Chromium counts that too: to
     *     any place over https, then, but on the person's own machine to that one program alone.
     */
    public static ContentSecurityPolicy ofConsent(URI spotify, URI client) {
        return withFormsTo("'self' https: " + origin(spotify) + " " + program(client));
    }

    private static ContentSecurityPolicy withFormsTo(String places) {
        return new ContentSecurityPolicy(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;" + " form-action "
                        + places + "; base-uri 'none'; frame-ancestors 'none'");
    }

    /** A policy has no words for an IPv6 address, nor for one program among those that share a scheme (CSP3, 2.3.1). */
    private static String program(URI client) {
        boolean nameable =
                client.getScheme().startsWith("http") && client.getHost().indexOf('[') < 0;
        return nameable ? origin(client) : client.getScheme() + ":";
    }

    private static String origin(URI place) {
        return place.getScheme() + "://" + place.getRawAuthority();
    }
}
