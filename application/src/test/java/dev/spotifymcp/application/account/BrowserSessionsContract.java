package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.BrowserName;
import dev.spotifymcp.domain.account.BrowserName.Platform;
import dev.spotifymcp.domain.account.BrowserName.Program;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.BrowserSessions;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link BrowserSessions} promises. */
public abstract class BrowserSessionsContract extends StoresContract {

    @Test
    void a_session_is_found_by_its_token_as_it_was_opened() {
        BrowserSession session = AccountSamples.session(alice);

        sessions().open(session);

        assertThat(sessions().find(session.token())).contains(session);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void every_browser_there_is_can_be_kept(BrowserName browser) {
        BrowserSession session = BrowserSession.opened(
                new SessionId(SECRETS.id()), alice, new SessionToken(SECRETS.secret()), browser, NOON);

        sessions().open(session);

        assertThat(sessions().find(session.token())).contains(session);
    }

    static Stream<BrowserName> browsers() {
        return Stream.of(Program.values())
                .flatMap(program -> Stream.of(Platform.values()).map(platform -> new BrowserName(program, platform)));
    }

    @Test
    void a_browser_that_is_seen_is_said_to_have_been_seen_then() {
        BrowserSession session = AccountSamples.session(alice);
        BrowserSession other = AccountSamples.session(alice);
        sessions().open(session);
        sessions().open(other);

        sessions().markSeen(session.id(), NOON.plusSeconds(90));

        assertThat(sessions().find(session.token()))
                .map(BrowserSession::lastSeenAt)
                .contains(NOON.plusSeconds(90));
        assertThat(sessions().find(other.token())).contains(other);
    }

    @Test
    void a_user_ends_all_sessions_but_one_and_nobody_elses() {
        BrowserSession kept = AccountSamples.session(alice);
        BrowserSession bobs = AccountSamples.session(bob);
        sessions().open(AccountSamples.session(alice));
        sessions().open(kept);
        sessions().open(AccountSamples.session(alice));
        sessions().open(bobs);

        sessions().endOthers(alice, kept.id());

        assertThat(sessions().of(alice)).containsExactly(kept);
        assertThat(sessions().of(bob)).containsExactly(bobs);
    }

    @Test
    void whoever_keeps_the_session_of_somebody_else_ends_all_of_their_own_and_none_of_the_others() {
        BrowserSession bobs = AccountSamples.session(bob);
        sessions().open(AccountSamples.session(alice));
        sessions().open(bobs);

        sessions().endOthers(alice, bobs.id());

        assertThat(sessions().of(alice)).isEmpty();
        assertThat(sessions().of(bob)).containsExactly(bobs);
    }

    @Test
    void no_session_is_found_by_another_token() {
        sessions().open(AccountSamples.session(alice));

        assertThat(sessions().find(new SessionToken(SECRETS.secret()).hash())).isEmpty();
    }

    @Test
    void a_session_that_is_over_is_found_until_it_is_purged() {
        BrowserSession over = lasting(alice, NOON, Duration.ZERO);

        sessions().open(over);

        assertThat(sessions().find(over.token())).contains(over);
    }

    @Test
    void sessions_are_listed_newest_first_and_to_their_user_only() {
        BrowserSession second = lasting(alice, NOON.plusSeconds(1), BrowserSession.LIFETIME);
        BrowserSession first = lasting(alice, NOON, BrowserSession.LIFETIME);
        BrowserSession third = lasting(alice, NOON.plusSeconds(2), BrowserSession.LIFETIME);
        sessions().open(second);
        sessions().open(third);
        sessions().open(first);
        sessions().open(AccountSamples.session(bob));

        assertThat(sessions().of(alice)).containsExactly(third, second, first);
    }

    @Test
    void a_user_ends_one_session_and_keeps_the_others() {
        BrowserSession lost = AccountSamples.session(alice);
        BrowserSession kept = AccountSamples.session(alice);
        sessions().open(lost);
        sessions().open(kept);

        sessions().end(alice, lost.id());

        assertThat(sessions().find(lost.token())).isEmpty();
        assertThat(sessions().of(alice)).containsExactly(kept);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        BrowserSession session = AccountSamples.session(alice);
        sessions().open(session);

        sessions().end(bob, session.id());

        assertThat(sessions().find(session.token())).contains(session);
    }

    @Test
    void a_purge_forgets_what_is_over_and_counts_it() {
        BrowserSession over = lasting(alice, NOON, Duration.ofMinutes(1));
        BrowserSession overJustNow = lasting(bob, NOON, Duration.ofMinutes(2));
        BrowserSession live = lasting(alice, NOON, Duration.ofMinutes(3));
        sessions().open(over);
        sessions().open(overJustNow);
        sessions().open(live);

        long forgotten = sessions().purge(NOON.plus(Duration.ofMinutes(2)));

        assertThat(forgotten).isEqualTo(2);
        assertThat(sessions().find(over.token())).isEmpty();
        assertThat(sessions().find(overJustNow.token())).isEmpty();
        assertThat(sessions().find(live.token())).contains(live);
    }

    private BrowserSessions sessions() {
        return stores.browserSessions();
    }

    private static BrowserSession lasting(UserId user, Instant from, Duration lifetime) {
        return new BrowserSession(
                new SessionId(SECRETS.id()),
                user,
                new SessionToken(SECRETS.secret()).hash(),
                BrowserName.of("Firefox"),
                from,
                from,
                from.plus(lifetime));
    }
}
