package dev.spotifymcp.web.edge;

import dev.spotifymcp.domain.account.PublicUrl;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The web origins that may call the MCP endpoint, as browsers write them (RFC 6454, section 6.2). */
public record Origins(Set<String> allowed) {

    private static final String LOOPBACK_NAMES = "//(localhost|127\\.0\\.0\\.1|\\[::1])";

    public Origins {
        allowed = allowed.stream().map(Origins::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** Our own, under each of its names when we live on the loopback, and those the operator named. */
    public static Origins of(PublicUrl publicUrl, Set<String> named) {
        return new Origins(Stream.concat(own(publicUrl), named.stream()).collect(Collectors.toSet()));
    }

    /** Compared whole: a prefix match would let in {@code https://app.example.attacker.net}. */
    boolean admit(String origin) {
        return allowed.contains(origin);
    }

    private static Stream<String> own(PublicUrl publicUrl) {
        String origin = publicUrl.origin();
        return publicUrl.isLoopback()
                ? Stream.of("localhost", "127.0.0.1", "[::1]")
                        .map(name -> origin.replaceFirst(LOOPBACK_NAMES, "//" + name))
                : Stream.of(origin);
    }

    private static String normal(String origin) {
        return origin.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    }
}
