package dev.spotifymcp.mcp.tools.playback;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.catalogue.Kind;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.playback.Command.Program;
import dev.spotifymcp.mcp.registry.ValueType;
import dev.spotifymcp.mcp.tools.CatalogueParameters;
import java.util.List;
import java.util.Locale;

/** What somebody has asked to hear. */
sealed interface WhatToPlay {

    /** Something that has a name at Spotify. */
    record Known(SpotifyUri uri) implements WhatToPlay {}

    /** Something to be searched for. */
    record Words(String words) implements WhatToPlay {}

    ValueType<WhatToPlay> TYPE = ValueType.name().as(WhatToPlay::read);

    /** A program of all of these, which begins at this place. */
    static Answer<Program> program(List<WhatToPlay> wanted, int offset) {
        List<SpotifyUri> uris = wanted.stream()
                .filter(Known.class::isInstance)
                .map(known -> ((Known) known).uri())
                .toList();
        if (uris.size() < wanted.size()) {
            return refused("what", "must be URIs or links where it is a list; words to search for stand alone");
        }
        SpotifyUri first = uris.getFirst();
        if (uris.size() == 1 && Program.CONTEXTS.contains(first.kind())) {
            return first.kind() == Kind.ARTIST && offset > 0
                    ? refused("offset", "must be 0 for an artist, who has no order to begin in the middle of")
                    : Answer.given(new Program.Context(first, offset));
        }
        if (!uris.stream().allMatch(uri -> Program.ITEMS.contains(uri.kind()))) {
            return refused("what", "must be tracks and episodes where it is a list; anything else plays alone");
        }
        return offset < uris.size()
                ? Answer.given(new Program.Items(uris, offset))
                : refused("offset", "must be below the number of things to play");
    }

    /** What looks like a URI or a link is one, and has to be right: nobody searches for such words. */
    private static Answer<WhatToPlay> read(String field, String text) {
        Answer<WhatToPlay> known = SpotifyUri.read(
                        field, text, Kind.TRACK, Kind.EPISODE, Kind.ALBUM, Kind.ARTIST, Kind.PLAYLIST, Kind.SHOW)
                .map(Known::new);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isName = lower.startsWith("spotify:") || lower.contains("://") || lower.contains("spotify.com/");
        boolean isLong = text.length() > CatalogueParameters.LONGEST_QUERY;
        return known instanceof Answer.Given<WhatToPlay> || isName || isLong ? known : Answer.given(new Words(text));
    }

    private static <T> Answer<T> refused(String field, String problem) {
        return Answer.refused(new Refusal.InvalidArgument(field, problem));
    }
}
