package dev.spotifymcp.domain.catalogue;

import java.util.List;

/**
 * One thing of the catalogue, of whatever kind, as it is told to people and models.
 *
 * @param credits whom and what it names in passing: artists, its album, its show
 * @param facts what else Spotify tells about it; nothing is decided by them
 */
public record Thing(SpotifyUri uri, String name, List<Credit> credits, List<Fact> facts) {

    public Thing {
        credits = List.copyOf(credits);
        facts = List.copyOf(facts);
    }

    /** Names of what is credited, of one kind, in Spotify's order. */
    public List<String> credited(Kind kind) {
        return credits.stream()
                .filter(credit -> credit.uri().kind() == kind)
                .map(Credit::name)
                .toList();
    }
}
