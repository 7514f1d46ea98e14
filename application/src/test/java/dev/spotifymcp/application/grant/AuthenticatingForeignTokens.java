package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.grant.AuthenticateForeignToken.Bearer;
import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.ForeignTokens;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A program shows a token of the issuer beside us. */
class AuthenticatingForeignTokens {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);

    @Test
    void it_acts_as_the_user_of_its_account_and_only_as_far_as_it_says() {
        assertThat(bearerOf(ALICE)).isEqualTo(new Bearer.Known(new Caller(alice, Set.of(Scope.READ))));
    }

    @Test
    void whoever_has_never_logged_in_here_is_no_user_and_does_not_become_one() {
        assertThat(bearerOf(BOB)).isEqualTo(new Bearer.Newcomer());
        assertThat(stage.stores().users().holder(BOB.account())).isEmpty();
    }

    @Test
    void whoever_has_left_is_a_newcomer() {
        stage.stores().users().delete(alice);

        assertThat(bearerOf(ALICE)).isEqualTo(new Bearer.Newcomer());
    }

    @Test
    void what_that_issuer_did_not_sign_is_nobodys() {
        assertThat(new AuthenticateForeignToken(
                                ForeignTokens.none(), stage.stores().users())
                        .bearer(new SignedToken("a.b.c")))
                .isEqualTo(new Bearer.Nobody());
    }

    private Bearer bearerOf(SpotifyProfile person) {
        ForeignTokens tokens = token -> Optional.of(new ForeignTokens.Claims(person.account(), Set.of(Scope.READ)));
        return new AuthenticateForeignToken(tokens, stage.stores().users()).bearer(new SignedToken("a.b.c"));
    }
}
