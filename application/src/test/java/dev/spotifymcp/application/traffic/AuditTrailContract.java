package dev.spotifymcp.application.traffic;

import static dev.spotifymcp.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.StoresContract;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link AuditTrail} promises. */
public abstract class AuditTrailContract extends StoresContract {

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_act_comes_back_as_it_was_noted(Act act) {
        AuditEntry entry = entry(alice, NOON.plusNanos(1_000), act);

        trail().note(entry);

        assertThat(trail().latest(alice, 50)).containsExactly(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Où ça?", "🎧👩‍👩‍👧‍👦", "O'Brien \"; DROP TABLE users; --", "<script>%s :a ? $1</script>"
            })
    void so_does_whatever_somebody_calls_something(String subject) {
        var entry = new AuditEntry(alice, NOON, Act.KEY_MADE, subject);

        trail().note(entry);

        assertThat(trail().latest(alice, 50)).containsExactly(entry);
    }

    @Test
    void the_latest_come_first_and_no_more_than_are_wanted() {
        AuditEntry second = entry(alice, NOON.plusSeconds(1), Act.KEY_MADE);
        AuditEntry first = entry(alice, NOON, Act.SIGNED_IN);
        AuditEntry third = entry(alice, NOON.plusSeconds(2), Act.KEY_REVOKED);
        trail().note(second);
        trail().note(third);
        trail().note(first);

        assertThat(trail().latest(alice, 50)).containsExactly(third, second, first);
        assertThat(trail().latest(alice, 2)).containsExactly(third, second);
    }

    @Test
    void of_one_moment_the_last_that_was_noted_comes_first() {
        trail().note(entry(alice, NOON, Act.SPOTIFY_CONNECTED));
        trail().note(entry(alice, NOON, Act.SIGNED_IN));

        assertThat(trail().latest(alice, 50))
                .extracting(AuditEntry::act)
                .containsExactly(Act.SIGNED_IN, Act.SPOTIFY_CONNECTED);
    }

    @Test
    void nobody_is_told_what_happened_to_somebody_else() {
        trail().note(entry(alice, NOON, Act.SIGNED_IN));

        assertThat(trail().latest(bob, 50)).isEmpty();
    }

    @Test
    void whoever_leaves_takes_what_happened_along_and_no_others() {
        trail().note(entry(alice, NOON, Act.SIGNED_IN));
        trail().note(entry(bob, NOON, Act.SIGNED_IN));

        stores.users().delete(alice);

        assertThat(trail().latest(alice, 50)).isEmpty();
        assertThat(trail().latest(bob, 50)).hasSize(1);
    }

    @Test
    void in_the_name_of_a_user_who_has_left_nothing_is_kept_and_nothing_fails() {
        stores.users().delete(alice);

        trail().note(entry(alice, NOON, Act.EXPORTED));

        assertThat(trail().latest(alice, 50)).isEmpty();
        assertThat(trail().purge(NOON.plus(AuditEntry.LIFETIME))).isZero();
    }

    @Test
    void of_fifty_that_are_noted_at_once_all_are_kept() {
        Crowd.of(50, caller -> {
            trail().note(new AuditEntry(alice, NOON, Act.KEY_MADE, "key " + caller));
            return caller;
        });

        assertThat(trail().latest(alice, 100))
                .extracting(AuditEntry::subject)
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    @Test
    void a_purge_forgets_what_is_ninety_days_old_and_counts_it() {
        trail().note(entry(alice, NOON, Act.SIGNED_IN));
        trail().note(entry(bob, NOON, Act.SIGNED_IN));
        trail().note(entry(alice, NOON.plusSeconds(1), Act.EXPORTED));

        assertThat(trail().purge(NOON.plus(Duration.ofDays(90)))).isEqualTo(2);

        assertThat(trail().latest(alice, 50)).extracting(AuditEntry::act).containsExactly(Act.EXPORTED);
        assertThat(trail().purge(NOON.plus(Duration.ofDays(90)))).isZero();
    }

    private AuditTrail trail() {
        return stores.auditTrail();
    }

    private static AuditEntry entry(UserId user, Instant at, Act act) {
        return new AuditEntry(user, at, act, "Laptop");
    }
}
