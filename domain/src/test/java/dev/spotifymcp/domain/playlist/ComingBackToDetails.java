package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.playlist.Details.Return;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComingBackToDetails {

    private static final Details WERE = new Details("A", "a", Visibility.PRIVATE);
    private static final Details BECAME = new Details("B", "b", Visibility.PUBLIC);

    @Test
    void what_is_as_it_was_left_comes_back() {
        assertThat(WERE.from(BECAME, BECAME))
                .isEqualTo(new Return(
                        List.of(new Edit.Name("A"), new Edit.Description("a"), new Edit.Shown(Visibility.PRIVATE)),
                        List.of()));
    }

    @Test
    void what_was_not_changed_is_not_touched() {
        var renamed = new Details("B", "a", Visibility.PRIVATE);

        assertThat(WERE.from(renamed, new Details("B", "changed since", Visibility.PUBLIC)))
                .isEqualTo(new Return(List.of(new Edit.Name("A")), List.of()));
    }

    @Test
    void what_was_changed_again_stays() {
        assertThat(WERE.from(BECAME, new Details("C", "b", Visibility.COLLABORATIVE)))
                .isEqualTo(new Return(List.of(new Edit.Description("a")), List.of("name", "visibility")));
    }

    @Test
    void an_empty_description_does_not_come_back() {
        var silent = new Details("A", "", Visibility.PRIVATE);

        assertThat(silent.from(WERE, WERE)).isEqualTo(new Return(List.of(), List.of("description")));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void from_every_visibility_there_is_a_way_to_every_other(Visibility was) {
        for (Visibility became : Visibility.values()) {
            var before = new Details("A", "a", was);
            var after = new Details("A", "a", became);

            assertThat(after.with(before.from(after, after).edits())).isEqualTo(before);
        }
    }
}
