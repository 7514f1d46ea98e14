package dev.spotifymcp.domain.grant;

import java.util.Set;

/**
 * The schemes of desktop programs that may be redirected to (RFC 8252, section 7.1). Any program can claim any scheme on
 * a person's machine, and some of them run what they are given ({@code javascript:}): so only those on this list.
 */
public record PrivateSchemes(Set<String> names) {

    public PrivateSchemes {
        names = Set.copyOf(names);
        if (!names.stream().allMatch(name -> name.matches("[a-z][a-z0-9+.-]*"))) {
            throw new IllegalArgumentException("a scheme is lower-case letters, digits, +, - and .");
        }
    }

    /** Those of editors that speak MCP. */
    public static PrivateSchemes usual() {
        return new PrivateSchemes(Set.of("cursor", "vscode", "vscode-insiders"));
    }

    boolean allow(String scheme) {
        return names.contains(scheme);
    }
}
