package dev.spotifymcp.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.answer.StorageFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BelievingForLessThanASecond {

    private static final Duration ALMOST = ShortMemory.LONGEST_BELIEF.minusMillis(1);

    private final MovableTicker ticker = new MovableTicker();
    private final ShortMemory<String, String> memory = new ShortMemory<>(ticker);
    private final List<String> asked = new ArrayList<>();
    private Optional<String> stored = Optional.of("old");

    @Test
    void what_was_just_read_is_not_asked_for_again() {
        recall("key");
        ticker.advance(ALMOST);

        assertThat(recall("key")).contains("old");

        assertThat(asked).containsExactly("key");
    }

    @Test
    void what_another_process_changed_is_seen_within_the_second() {
        recall("key");
        stored = Optional.empty();
        ticker.advance(ShortMemory.LONGEST_BELIEF);

        assertThat(recall("key")).isEmpty();
    }

    @Test
    void using_a_memory_does_not_lengthen_it() {
        recall("key");
        ticker.advance(ALMOST);
        recall("key");
        ticker.advance(ALMOST);

        recall("key");

        assertThat(asked).hasSize(2);
    }

    @Test
    void a_slow_reading_is_as_old_as_its_beginning() {
        memory.recall("key", key -> {
            ticker.advance(ALMOST);
            return Optional.of("old");
        });
        stored = Optional.empty();
        ticker.advance(Duration.ofMillis(1));

        assertThat(recall("key")).isEmpty();
    }

    @Test
    void what_is_missing_is_asked_for_every_time() {
        stored = Optional.empty();
        recall("key");
        stored = Optional.of("new");

        assertThat(recall("key")).contains("new");
    }

    @Test
    void a_change_is_seen_at_once() {
        recall("key");

        memory.change("key", () -> {
            stored = Optional.empty();
        });

        assertThat(recall("key")).isEmpty();
    }

    @Test
    void a_change_that_failed_may_have_happened_all_the_same() {
        recall("key");

        assertThatThrownBy(() -> memory.change("key", () -> {
                    stored = Optional.empty();
                    throw new StorageFault("the connection broke", new IllegalStateException());
                }))
                .isInstanceOf(StorageFault.class);

        assertThat(recall("key")).isEmpty();
    }

    @Test
    void a_reading_that_began_before_a_change_brings_nothing_back() {
        Optional<String> late = memory.recall("key", key -> {
            Optional<String> read = stored;
            memory.change("key", () -> {
                stored = Optional.empty();
            });
            return read;
        });

        assertThat(late).contains("old");
        assertThat(recall("key")).isEmpty();
    }

    @Test
    void a_reading_that_began_before_everything_was_forgotten_brings_nothing_back() {
        memory.recall("key", key -> {
            memory.forgetAll();
            return Optional.of("old");
        });
        stored = Optional.empty();

        assertThat(recall("key")).isEmpty();
    }

    @Test
    void a_change_to_one_key_costs_the_others_no_question() {
        recall("a");
        recall("b");

        memory.forget("a");

        recall("b");
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void a_question_that_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> memory.recall("key", key -> {
                    throw new StorageFault("the database is down", new IllegalStateException());
                }))
                .isInstanceOf(StorageFault.class);

        assertThat(recall("key")).contains("old");
    }

    @Test
    void no_more_than_so_much_is_remembered() {
        int keys = 3 * ShortMemory.MOST;
        for (int key = 0; key < keys; key++) {
            recall("key" + key);
        }
        asked.clear();

        for (int key = 0; key < keys; key++) {
            recall("key" + key);
        }

        // What is over is dropped in the background, a few moments late.
        assertThat(asked).hasSizeGreaterThan(ShortMemory.MOST);
    }

    private Optional<String> recall(String key) {
        return memory.recall(key, unknown -> {
            asked.add(unknown);
            return stored;
        });
    }
}
