package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.Secret;

/** What a form of ours carries: nobody but the browser it was made for can show it. */
public final class FormToken extends Secret {

    /** The field it travels in. */
    public static final String FIELD = "csrf";

    FormToken(String text) {
        super(text);
    }
}
