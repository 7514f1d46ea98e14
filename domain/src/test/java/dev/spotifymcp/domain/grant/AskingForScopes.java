package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scopes that clients ask for, from a line of text. */
class AskingForScopes {

    @Property
    void what_is_named_is_asked_for_in_any_order(@ForAll("lines") String line) {
        assertThat(asked(line))
                .isEqualTo(Ruling.granted(Scope.all().stream()
                        .filter(scope -> List.of(line.split(" ")).contains(scope.value()))
                        .collect(Collectors.toSet())));
    }

    @Example
    void who_asks_for_nothing_may_look_and_play() {
        Ruling<Set<Scope>> usual = Ruling.granted(Set.of(Scope.READ, Scope.PLAYBACK));

        assertThat(asked("")).isEqualTo(usual);
        assertThat(asked("   ")).isEqualTo(usual);
        assertThat(asked("offline_access")).isEqualTo(usual);
    }

    @Example
    void asking_for_a_refresh_token_permits_nothing_by_itself() {
        assertThat(asked("offline_access spotify.read")).isEqualTo(Ruling.granted(Set.of(Scope.READ)));
    }

    @Example
    void what_does_not_exist_is_refused_and_not_repeated() {
        for (String line : List.of("spotify.write", "spotify.read admin", "SPOTIFY.READ", "spotify.read\tx", "<b>")) {
            assertThat(asked(line)).isEqualTo(Ruling.refused(new GrantRefusal.UnknownScope()));
        }
    }

    @Example
    void a_refresh_that_names_nothing_means_all_there_is() {
        assertThat(RequestedScopes.readNarrowing(new Parameters(Map.of()))).isEqualTo(Ruling.granted(Set.of()));
        assertThat(RequestedScopes.readNarrowing(new Parameters(Map.of("scope", List.of("spotify.read")))))
                .isEqualTo(Ruling.granted(Set.of(Scope.READ)));
    }

    private static Ruling<Set<Scope>> asked(String line) {
        return RequestedScopes.read(new Parameters(Map.of("scope", List.of(line))));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(Scope.class)
                .map(Scope::value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
