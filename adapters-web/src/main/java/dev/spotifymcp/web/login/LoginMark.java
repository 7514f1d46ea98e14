package dev.spotifymcp.web.login;

import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.web.browser.Cookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** The cookie by which a browser that comes back from Spotify is known to be the one that went. */
final class LoginMark {

    private final Cookie cookie;

    LoginMark(PublicUrl publicUrl) {
        this.cookie = Cookie.named("smcp_login", publicUrl, LoginAttempt.LIFETIME);
    }

    Optional<BrowserMark> of(ServerRequest request) {
        return cookie.read(request).map(BrowserMark::new);
    }

    /** A mark the browser has already is kept, so that logins in several tabs all find their way back. */
    BrowserMark leaveOn(ServerRequest request, ServerResponse response, Supplier<BrowserMark> fresh) {
        BrowserMark mark = of(request).orElseGet(fresh);
        cookie.set(response, mark);
        return mark;
    }
}
