package dev.spotifymcp.application.catalogue;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.application.traffic.Together;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Catalogue;
import dev.spotifymcp.domain.catalogue.Contents;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.SpotifyUri;
import dev.spotifymcp.domain.catalogue.Thing;
import java.time.Instant;
import java.util.List;

/** Looks at things that are known by their URIs, and into them. */
public record LookUp(SpotifyAccess access, Catalogue catalogue) {

    /** What became of looking at one thing. */
    public record Look(SpotifyUri uri, Answer<Thing> answer) {}

    /** A look at each, in the order given; Spotify is asked about one at a time. Refused only when every look was. */
    public Answer<List<Look>> at(UserId user, List<SpotifyUri> uris) {
        Instant deadline = access.deadline();
        List<Look> looks = Together.each(
                uris,
                uri -> new Look(uri, access.as(user, deadline, permit -> catalogue.look(permit, uri))),
                done -> {});
        boolean none = looks.stream().allMatch(look -> look.answer() instanceof Answer.Refused<Thing>);
        return none && !looks.isEmpty() ? looks.getFirst().answer().map(never -> looks) : Answer.given(looks);
    }

    public Answer<Page<Thing>> into(UserId user, Contents contents) {
        return access.as(user, permit -> catalogue.contents(permit, contents));
    }
}
