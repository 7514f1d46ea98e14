package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.PublicUrl;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;

/** Tells a form sent from our own page from one that another site made the browser send. */
public record SameOrigin(PublicUrl publicUrl) {

    private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    /** {@code none}: the person did it themselves, by reloading for example. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /**
     * {@code Sec-Fetch-Site} comes first: no page can set it, and {@code Origin} is {@code null} even on our own forms,
     * because our pages send no referrer (Fetch, section "append a request Origin header"). What carries neither is no
     * browser, and has no cookies that somebody else could abuse.
     */
    public boolean sent(ServerRequest request) {
        Optional<String> site = request.headers().first(SEC_FETCH_SITE);
        return site.isPresent()
                ? OWN.contains(site.get())
                : request.headers()
                        .first(HeaderNames.ORIGIN)
                        .map(publicUrl.origin()::equals)
                        .orElse(true);
    }
}
