package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.ClientProof;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people find in their activity after programs have come and gone. */
class LeavingATrailOfPrograms {

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);
    private final UserId bob = stage.connected(BOB);

    @Test
    void a_program_that_gets_access_is_named() {
        journey.tokensFrom(alice);

        assertThat(trail(alice)).containsExactly(Act.PROGRAM_CONNECTED);
        assertThat(stage.stores().auditTrail().latest(alice, 9))
                .extracting(AuditEntry::subject)
                .containsExactly("Claude");
        assertThat(trail(bob)).isEmpty();
    }

    @Test
    void taking_access_back_is_told_once_and_only_by_whoever_gave_it() {
        journey.tokensFrom(alice);
        var program = journey.manage.of(alice).getFirst();

        assertThat(journey.manage.revoke(bob, program.id())).isEmpty();
        assertThat(journey.manage.revoke(alice, program.id())).contains(program);
        assertThat(journey.manage.revoke(alice, program.id())).isEmpty();

        assertThat(trail(alice)).containsExactly(Act.PROGRAM_REVOKED, Act.PROGRAM_CONNECTED);
        assertThat(trail(bob)).isEmpty();
    }

    @Test
    void a_program_that_gives_its_access_back_is_told_of_once() {
        IssuedTokens issued = journey.tokensFrom(alice);

        handsBack(issued.accessToken().reveal());
        handsBack(issued.accessToken().reveal());
        handsBack(issued.refreshToken().reveal());

        assertThat(trail(alice)).containsExactly(Act.PROGRAM_LEFT, Act.PROGRAM_CONNECTED);
    }

    @Test
    void a_refresh_token_that_comes_back_too_late_is_told_of() {
        IssuedTokens issued = journey.tokensFrom(alice);
        journey.refresh(issued.refreshToken());
        stage.clock().advance(Duration.ofMinutes(5));

        assertThat(AuthorizationJourney.why(journey.refresh(issued.refreshToken())))
                .isInstanceOf(GrantRefusal.TokenReused.class);

        assertThat(trail(alice)).containsExactly(Act.TOKEN_REUSED, Act.PROGRAM_CONNECTED);
    }

    @Test
    void so_is_a_code() {
        var code = journey.codeFrom(alice);
        journey.redeem(code);

        assertThat(AuthorizationJourney.why(journey.redeem(code))).isInstanceOf(GrantRefusal.CodeReplayed.class);

        assertThat(trail(alice)).containsExactly(Act.TOKEN_REUSED, Act.PROGRAM_CONNECTED);
    }

    private void handsBack(String token) {
        journey.revoke.revoke(
                new PresentedClient(journey.client.id(), new ClientProof.Nothing()),
                AuthorizationJourney.parameters(Map.of("token", token)));
    }

    private List<Act> trail(UserId user) {
        return stage.stores().auditTrail().latest(user, 9).stream()
                .map(AuditEntry::act)
                .toList();
    }
}
