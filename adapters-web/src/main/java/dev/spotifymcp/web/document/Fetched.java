package dev.spotifymcp.web.document;

import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import java.time.Duration;

/**
 * What came of fetching a document.
 *
 * @param keepFor how long nobody asks again
 */
record Fetched(Ruling<ClientMetadata> ruling, Duration keepFor) {

    /** Long enough that reloading a page does not mean fetching, and short enough for whoever mends their document. */
    private static final Duration FAILURE = Duration.ofSeconds(30);

    static Fetched of(ClientIdUrl url, Page page) {
        return switch (MetadataDocument.read(url, page.text())) {
            case Ruling.Granted<ClientMetadata> good -> new Fetched(good, Freshness.of(page.cacheControl()));
            case Ruling.Refused<ClientMetadata> bad -> new Fetched(bad, FAILURE);
        };
    }

    /** {@code problem} is for the log, and holds nothing that a stranger chose. */
    static Fetched failed(String problem) {
        return new Fetched(unusable(problem), FAILURE);
    }

    /** Says nothing about the document, so nobody remembers it. */
    static Fetched notNow() {
        return new Fetched(unusable("too many are fetched at once"), Duration.ZERO);
    }

    private static Ruling<ClientMetadata> unusable(String problem) {
        return Ruling.refused(new GrantRefusal.UnusableDocument(problem));
    }
}
