package dev.spotifymcp.domain.listening;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import java.util.List;

/** What a person has heard. */
public interface Listening {

    /** Tracks, latest first; episodes are not told. */
    Answer<List<Heard>> recently(Permit permit, Recently wanted);

    /** Tracks or artists, most heard first. */
    Answer<Page<Thing>> top(Permit permit, TopQuery query);
}
