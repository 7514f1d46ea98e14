package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.domain.account.AfterLogin;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.LoginAttempt;
import dev.spotifymcp.domain.account.LoginAttempts;
import dev.spotifymcp.domain.account.LoginState;
import dev.spotifymcp.domain.account.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link LoginAttempts} promises. */
public abstract class LoginAttemptsContract extends StoresContract {

    private final SecretHash browser = new BrowserMark(SECRETS.secret()).hash();
    private final SecretHash anotherBrowser = new BrowserMark(SECRETS.secret()).hash();

    @Test
    void an_attempt_comes_back_to_its_browser_as_it_was_kept() {
        LoginAttempt attempt = kept(NOON.plus(LoginAttempt.LIFETIME));

        assertThat(attempts().take(attempt.state(), browser, NOON)).contains(attempt);
    }

    @Test
    void an_attempt_comes_back_with_what_it_was_begun_for() {
        var attempt = new LoginAttempt(
                new LoginState(SECRETS.secret()).hash(),
                browser,
                new CodeVerifier(SECRETS.secret()),
                AccountSamples.APP,
                new AfterLogin.ToAuthorization(SecretHash.of("transaction")),
                NOON.plus(LoginAttempt.LIFETIME));
        attempts().keep(attempt);

        assertThat(attempts().take(attempt.state(), browser, NOON)).contains(attempt);
    }

    @Test
    void an_attempt_comes_back_once() {
        LoginAttempt attempt = kept(NOON.plus(LoginAttempt.LIFETIME));
        attempts().take(attempt.state(), browser, NOON);

        assertThat(attempts().take(attempt.state(), browser, NOON)).isEmpty();
    }

    @Test
    void another_browser_finds_nothing_and_spoils_nothing() {
        LoginAttempt attempt = kept(NOON.plus(LoginAttempt.LIFETIME));

        assertThat(attempts().take(attempt.state(), anotherBrowser, NOON)).isEmpty();

        assertThat(attempts().take(attempt.state(), browser, NOON)).contains(attempt);
    }

    @Test
    void an_unknown_state_finds_nothing() {
        kept(NOON.plus(LoginAttempt.LIFETIME));

        assertThat(attempts().take(new LoginState(SECRETS.secret()).hash(), browser, NOON))
                .isEmpty();
    }

    @Test
    void a_latecomer_finds_nothing_and_changes_nothing() {
        LoginAttempt attempt = kept(NOON.plus(LoginAttempt.LIFETIME));

        assertThat(attempts().take(attempt.state(), browser, attempt.expiresAt().plusMillis(1)))
                .isEmpty();

        assertThat(attempts().take(attempt.state(), browser, attempt.expiresAt().minusMillis(1)))
                .contains(attempt);
    }

    @Test
    void one_browser_can_have_several_attempts_under_way() {
        LoginAttempt oneTab = kept(NOON.plus(LoginAttempt.LIFETIME));
        LoginAttempt otherTab = kept(NOON.plus(LoginAttempt.LIFETIME));

        assertThat(attempts().take(oneTab.state(), browser, NOON)).contains(oneTab);
        assertThat(attempts().take(otherTab.state(), browser, NOON)).contains(otherTab);
    }

    @Test
    void of_fifty_who_come_back_at_once_one_gets_the_attempt() {
        LoginAttempt attempt = kept(NOON.plus(LoginAttempt.LIFETIME));

        var taken = Crowd.of(50, caller -> attempts().take(attempt.state(), browser, NOON));

        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(attempt));
    }

    @Test
    void a_purge_forgets_what_has_expired_and_counts_it() {
        LoginAttempt expired = kept(NOON.plus(Duration.ofMinutes(1)));
        LoginAttempt live = kept(NOON.plus(Duration.ofMinutes(3)));

        assertThat(attempts().purge(NOON.plus(Duration.ofMinutes(2)))).isEqualTo(1);

        assertThat(attempts().take(expired.state(), browser, NOON)).isEmpty();
        assertThat(attempts().take(live.state(), browser, NOON)).contains(live);
    }

    private LoginAttempts attempts() {
        return stores.loginAttempts();
    }

    private LoginAttempt kept(Instant expiresAt) {
        var attempt = new LoginAttempt(
                new LoginState(SECRETS.secret()).hash(),
                browser,
                new CodeVerifier(SECRETS.secret()),
                AccountSamples.APP,
                expiresAt);
        attempts().keep(attempt);
        return attempt;
    }
}
