package dev.spotifymcp.mcp.session;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which sessions stay in memory, and which give way. */
class KeepingSessions {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final MovableClock clock = new MovableClock(NOON);
    private final SdkStage stage = SdkStage.with(
            clock, new SessionLimits(2, 3, IDLE, Duration.ofDays(7), Duration.ofSeconds(15), Duration.ofMinutes(10)));
    private final UserId alice = aUserId();
    private final UserId bob = aUserId();

    @Test
    void one_that_is_not_used_leaves_after_a_while() {
        stage.admit("unused", alice);

        clock.advance(IDLE.plusSeconds(1));
        stage.admit("new", bob);

        assertThat(kept()).containsExactly("new");
    }

    @Test
    void one_that_is_used_stays() {
        stage.admit("used", alice);

        clock.advance(IDLE);
        stage.live().find(new McpSessionId("used"));
        clock.advance(IDLE);
        stage.admit("new", bob);

        assertThat(kept()).containsExactlyInAnyOrder("used", "new");
    }

    @Test
    void one_that_is_listened_to_stays_however_long_nothing_happens() {
        stage.listenTo(stage.admit("heard", alice).orElseThrow());

        clock.advance(Duration.ofDays(1));
        stage.admit("new", bob);

        assertThat(kept()).containsExactlyInAnyOrder("heard", "new");
    }

    @Test
    void where_a_user_has_too_many_the_one_unused_for_longest_gives_way() {
        admitOneAfterTheOther(alice, "a1", "a2");
        stage.live().find(new McpSessionId("a1"));
        clock.advance(Duration.ofSeconds(1));

        stage.admit("a3", alice);

        assertThat(kept()).containsExactlyInAnyOrder("a1", "a3");
    }

    @Test
    void where_there_are_too_many_in_all_it_is_the_one_unused_for_longest_of_anybody() {
        admitOneAfterTheOther(bob, "b1");
        admitOneAfterTheOther(alice, "a1", "a2");

        stage.admit("b2", bob);

        assertThat(kept()).containsExactlyInAnyOrder("a1", "a2", "b2");
    }

    @Test
    void where_all_are_in_use_the_newcomer_has_to_wait() {
        stage.listenTo(stage.admit("a1", alice).orElseThrow());
        stage.listenTo(stage.admit("a2", alice).orElseThrow());

        assertThat(stage.admit("a3", alice)).isEmpty();
        assertThat(kept()).containsExactlyInAnyOrder("a1", "a2");
    }

    @Test
    void one_that_two_requests_bring_in_at_once_is_one() {
        Session first = stage.admit("same", alice).orElseThrow();

        assertThat(stage.admit("same", alice)).containsSame(first);
    }

    @Test
    void one_that_is_dropped_is_gone() {
        stage.live().drop(stage.admit("over", alice).orElseThrow());

        assertThat(kept()).isEmpty();
    }

    private void admitOneAfterTheOther(UserId user, String... names) {
        Stream.of(names).forEach(name -> {
            stage.admit(name, user);
            clock.advance(Duration.ofSeconds(1));
        });
    }

    private List<String> kept() {
        return stage.live().all().stream().map(session -> session.id().value()).toList();
    }
}
