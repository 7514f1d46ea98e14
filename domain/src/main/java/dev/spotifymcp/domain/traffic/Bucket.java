package dev.spotifymcp.domain.traffic;

import java.util.regex.Pattern;

/**
 * A group of Spotify's endpoints that are counted together, as far as anybody knows: Spotify publishes neither the groups
 * nor their limits.
 */
public record Bucket(String name) {

    private static final Pattern SHAPE = Pattern.compile("[a-z-]{1,40}");

    public Bucket {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("a bucket is named by a word of Spotify's paths");
        }
    }
}
