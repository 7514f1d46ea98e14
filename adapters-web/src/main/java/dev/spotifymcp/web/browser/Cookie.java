package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Secret;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.SetCookie.SameSite;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A secret that a browser keeps for us: never for scripts, never for other hosts, never with requests that other sites
 * send on their own (RFC 6265bis, sections 4.1 and 5.8).
 */
public final class Cookie {

    private static final Pattern OURS = Pattern.compile("[0-9A-Za-z]{43}");

    private final String name;
    private final boolean secure;
    private final Duration lifetime;

    private Cookie(String name, boolean secure, Duration lifetime) {
        this.name = name;
        this.secure = secure;
        this.lifetime = lifetime;
    }

    /** Over https the name says that nobody but this very host, over https, can have set the cookie. */
    public static Cookie named(String name, PublicUrl publicUrl, Duration lifetime) {
        return new Cookie(publicUrl.isSecure() ? "__Host-" + name : name, publicUrl.isSecure(), lifetime);
    }

    /**
     * The value, if there is exactly one and it could be one of ours. Of two cookies of one name, one was tossed in by
     * somebody else, and there is no telling which.
     */
    public Optional<String> read(ServerRequest request) {
        List<String> values = request.headers().all(HeaderNames.COOKIE, List::of).stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .limit(2)
                .toList();
        return values.size() == 1
                ? Optional.of(values.getFirst())
                        .filter(value -> OURS.matcher(value).matches())
                : Optional.empty();
    }

    public void set(ServerResponse response, Secret value) {
        response.headers().addCookie(cookie(value.reveal()).maxAge(lifetime).build());
    }

    public void clear(ServerResponse response) {
        // By date: Helidon leaves out a Max-Age of zero.
        response.headers().addCookie(cookie("").expires(Instant.EPOCH).build());
    }

    private SetCookie.Builder cookie(String value) {
        return SetCookie.builder(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX)
                .path("/");
    }
}
