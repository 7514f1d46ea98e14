package dev.spotifymcp.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TellingWhatHappened {

    private static final UserId USER = new UserId("0123456789abcdefghijkl");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_long_name_is_cut_between_two_characters() {
        String subject = new AuditEntry(USER, NOON, Act.KEY_MADE, "🎧".repeat(100)).subject();

        assertThat(subject).isEqualTo("🎧".repeat(80));
    }

    @Test
    void it_is_forgotten_after_ninety_days() {
        assertThat(new AuditEntry(USER, NOON, Act.SIGNED_IN, "").expiresAt()).isEqualTo("2027-02-20T12:00:00Z");
    }

    @Test
    void every_act_is_known_by_a_word_of_its_own() {
        assertThat(Stream.of(Act.values()).map(Act::word)).doesNotHaveDuplicates();
        assertThat(Act.values())
                .allSatisfy(act -> assertThat(Act.of(act.word())).contains(act));
        assertThat(Act.of("something_newer")).isEmpty();
    }
}
