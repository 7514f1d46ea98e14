package dev.spotifymcp.spotify.catalogue;

import java.time.Duration;

/** To whom an answer of Spotify's is the same. */
enum Readership {
    /** It depends on neither the person nor where they are. */
    EVERYBODY(Duration.ofHours(1)),

    /** It holds nothing of the person, but rights differ from country to country. */
    ONE_COUNTRY(Duration.ofHours(1)),

    /** It is made for the person: how far they have listened, what they may see, what Spotify thinks they look for. */
    ONE_LISTENER(Duration.ofMinutes(1));

    private final Duration longest;

    Readership(Duration longest) {
        this.longest = longest;
    }

    /** However long Spotify would let it be kept: what may be kept at all is what is needed to serve people (its terms). */
    Duration longest() {
        return longest;
    }
}
