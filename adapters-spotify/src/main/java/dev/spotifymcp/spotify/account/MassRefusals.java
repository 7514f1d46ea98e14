package dev.spotifymcp.spotify.account;

import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Doubts that everybody has withdrawn their consent at once. Spotify has told so before, to all users of an app, and was
 * wrong; believed, it would have sent every one of them through the login. What is doubted counts as an outage, until
 * Spotify renews tokens again.
 */
final class MassRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(MassRefusals.class);

    /** So many more refusals than renewals are one by one believed. */
    static final int CREDIBLE = 10;

    /** However long the doubt lasted, so many renewals end it. */
    private static final int MOST = 2 * CREDIBLE;

    private final AtomicInteger surplus = new AtomicInteger();

    Answer<SpotifyGrant> judged(Answer<SpotifyGrant> answer) {
        return switch (answer) {
            case Answer.Given<SpotifyGrant> renewed -> {
                surplus.updateAndGet(count -> Math.max(0, count - 1));
                yield answer;
            }
            case Answer.Refused(Refusal.ReconnectRequired dead) -> isCredible() ? answer : doubted();
            case Answer.Refused<SpotifyGrant> other -> answer;
        };
    }

    private boolean isCredible() {
        return surplus.getAndUpdate(count -> Math.min(MOST, count + 1)) < CREDIBLE;
    }

    private static Answer<SpotifyGrant> doubted() {
        LOG.error("Spotify refuses the refresh tokens of many users in a row; nobody more is asked to connect again");
        return Answer.refused(new Refusal.SpotifyUnavailable());
    }
}
