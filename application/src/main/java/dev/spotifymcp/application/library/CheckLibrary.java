package dev.spotifymcp.application.library;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.PartByPart;
import dev.spotifymcp.application.traffic.Sent;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.library.Library;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out which of many things a person has saved or follows. */
public record CheckLibrary(SpotifyAccess access, Library library) {

    /** Those that are in the library; a refusal of any part refuses the whole. */
    public Answer<Set<SpotifyUri>> among(UserId user, List<SpotifyUri> things) {
        return among(user, access.deadline(), things);
    }

    Answer<Set<SpotifyUri>> among(UserId user, Instant deadline, List<SpotifyUri> things) {
        Set<SpotifyUri> found = new LinkedHashSet<>();
        Sent<SpotifyUri, Set<SpotifyUri>> sent = new PartByPart(Library.MOST_PER_CALL)
                .send(
                        Set.of(),
                        things,
                        (from, part, last) -> access.as(user, deadline, permit -> library.among(permit, part))
                                .map(there -> {
                                    found.addAll(there);
                                    return there;
                                }),
                        done -> {});
        return switch (sent) {
            case Sent.Whole<SpotifyUri, Set<SpotifyUri>> whole -> Answer.given(found);
            case Sent.Part<SpotifyUri, Set<SpotifyUri>>(var done, var last, var left, var why) -> Answer.refused(why);
        };
    }
}
