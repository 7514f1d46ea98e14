package dev.spotifymcp.domain.account;

/** The cookie value by which a login is bound to the browser that began it. */
public final class BrowserMark extends Secret {

    public BrowserMark(String text) {
        super(text);
    }
}
