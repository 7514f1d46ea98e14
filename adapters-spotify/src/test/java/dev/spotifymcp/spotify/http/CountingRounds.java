package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CountingRounds {

    @Property(tries = 300)
    void the_rounds_hold_what_a_count_of_everybody_would(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 3) Integer> coming,
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 3) Integer> going,
            @ForAll @IntRange(max = 60) int rounds) {
        var counted = new Rounds();
        int[] waiting = new int[4];

        for (int user : coming) {
            waiting[user]++;
            counted.grow(waiting[user]);
        }
        for (int user : going) {
            if (waiting[user] > 0) {
                waiting[user]--;
                counted.shrink(waiting[user]);
            }
        }

        assertThat(counted.calls(rounds))
                .isEqualTo(Arrays.stream(waiting)
                        .map(calls -> Math.min(calls, rounds))
                        .sum());
        assertThat(counted.areOver()).isEqualTo(Arrays.stream(waiting).sum() == 0);
    }
}
