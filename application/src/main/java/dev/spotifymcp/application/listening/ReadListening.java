package dev.spotifymcp.application.listening;

import dev.spotifymcp.application.account.SpotifyAccess;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.catalogue.Page;
import dev.spotifymcp.domain.catalogue.Thing;
import dev.spotifymcp.domain.listening.Heard;
import dev.spotifymcp.domain.listening.Listening;
import dev.spotifymcp.domain.listening.Recently;
import dev.spotifymcp.domain.listening.TopQuery;
import java.util.List;

/** Reads what a person has heard lately, and most. */
public record ReadListening(SpotifyAccess access, Listening listening) {

    /** Latest first. */
    public Answer<List<Heard>> recently(UserId user, Recently wanted) {
        return access.as(user, permit -> listening.recently(permit, wanted));
    }

    public Answer<Page<Thing>> top(UserId user, TopQuery query) {
        return access.as(user, permit -> listening.top(permit, query));
    }
}
