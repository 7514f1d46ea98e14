package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.ApiKeys;
import dev.spotifymcp.domain.account.Expiry;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagingKeys {

    private final Stage stage = Stage.atNoon();
    private final ManageKeys keys = stage.manageKeys();
    private final UserId alice = stage.withoutConnection(ALICE);

    @Test
    void a_newcomer_is_greeted_with_a_key_that_allows_everything() {
        Optional<PresentedKey> shown = keys.welcome(alice);

        assertThat(keys.of(alice)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo(ManageKeys.FIRST_KEY_NAME);
            assertThat(kept.scopes()).isEqualTo(Scope.all());
            assertThat(kept.expiry()).isEqualTo(Expiry.never());
            assertThat(kept.opensFor(shown.orElseThrow(), NOON)).isTrue();
        });
    }

    @Test
    void a_second_visit_brings_no_second_key() {
        keys.welcome(alice);

        assertThat(keys.welcome(alice)).isEmpty();

        assertThat(keys.of(alice)).hasSize(1);
    }

    @Test
    void not_even_after_the_first_key_was_revoked() {
        keys.revoke(alice, keys.welcome(alice).orElseThrow().id());

        assertThat(keys.welcome(alice)).isEmpty();
    }

    @Test
    void a_page_that_is_loaded_many_times_at_once_shows_one_key() {
        var shown = Crowd.of(30, caller -> keys.welcome(alice));

        assertThat(shown).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(keys.of(alice)).hasSize(1);
    }

    @Test
    void a_stranger_is_not_greeted() {
        assertThat(keys.welcome(aUserId())).isEmpty();
    }

    @Test
    void a_key_is_made_as_it_was_asked_for() {
        var end = Expiry.at(NOON.plus(Duration.ofDays(90)));

        keys.make(alice, Kind.CONNECT_TOKEN, " claude.ai ", Set.of(Scope.READ), end);

        assertThat(keys.of(alice)).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(Kind.CONNECT_TOKEN);
            assertThat(kept.name()).isEqualTo("claude.ai");
            assertThat(kept.scopes()).containsExactly(Scope.READ);
            assertThat(kept.expiry()).isEqualTo(end);
            assertThat(kept.createdAt()).isEqualTo(NOON);
        });
    }

    @Test
    void what_is_kept_of_a_key_does_not_contain_its_secret() {
        PresentedKey shown = keys.welcome(alice).orElseThrow();

        ApiKey kept = keys.of(alice).getFirst();

        assertThat(kept.toString()).doesNotContain(shown.secret().reveal());
        assertThat(kept.hash()).isEqualTo(shown.secret().hash());
    }

    @Test
    void whoever_holds_too_many_keys_is_asked_to_revoke_one() {
        for (int i = 0; i < ApiKeys.MOST_PER_USER; i++) {
            assertThat(make("Key " + i)).isInstanceOf(Answer.Given.class);
        }

        assertThat(make("One more"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.NotAllowed.class));

        assertThat(keys.of(alice)).hasSize(ApiKeys.MOST_PER_USER);
    }

    @Test
    void nobody_revokes_the_key_of_another() {
        PresentedKey shown = keys.welcome(alice).orElseThrow();

        keys.revoke(stage.withoutConnection(BOB), shown.id());

        assertThat(keys.of(alice)).hasSize(1);
    }

    private Answer<PresentedKey> make(String name) {
        return keys.make(alice, Kind.API_KEY, name, Scope.all(), Expiry.never());
    }
}
