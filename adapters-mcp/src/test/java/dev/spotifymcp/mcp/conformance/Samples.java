package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Content;

/** The smallest things that are what they say they are. */
final class Samples {

    /** One red pixel. */
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    static final Content IMAGE = new Content.Image(PNG, "image/png");

    /** One sample of silence. */
    static final Content SOUND =
            new Content.Audio("UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=", "audio/wav");

    private Samples() {}
}
