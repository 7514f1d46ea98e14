package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.PublicUrl;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cookie by which a browser that comes back, from Spotify or with the answer to a question of ours, is known to be
 * the one that went.
 */
public final class LoginMark {

    private final Cookie cookie;

    public LoginMark(PublicUrl publicUrl) {
        this.cookie = Cookie.named("smcp_login", publicUrl, LoginAttempt.LIFETIME);
    }

    public Optional<BrowserMark> of(ServerRequest request) {
        return cookie.read(request).map(BrowserMark::new);
    }

    /** A mark the browser has already is kept, so that logins in several tabs all find their way back. */
    public BrowserMark leaveOn(ServerRequest request, ServerResponse response, Supplier<BrowserMark> fresh) {
        BrowserMark mark = of(request).orElseGet(fresh);
        leaveOn(response, mark);
        return mark;
    }

    /** Leaves this mark, for another ten minutes if it is there already. */
    public void leaveOn(ServerResponse response, BrowserMark mark) {
        cookie.set(response, mark);
    }
}
