package dev.spotifymcp.application.account;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.MovableClock;
import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyConnection;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a token near its end. The one here was given at noon and ends at one. */
class RenewingTokens {

    private static final Instant END = NOON.plus(Duration.ofHours(1));
    private static final SpotifyToken NEW_TOKEN = new SpotifyToken("new-access");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemorySpotifyConnections connections = new InMemorySpotifyConnections();
    private final PreparedRefreshes accounts = new PreparedRefreshes();
    private final SpotifyAccess access = new SpotifyAccess(connections, accounts, clock);
    private final UserId alice = aUserId();
    private final SpotifyConnection connection = AccountSamples.connection(alice);

    @Test
    void a_token_is_left_alone_until_five_minutes_before_its_end() {
        connections.connect(connection);
        clock.set(END.minus(Duration.ofMinutes(5)).minusMillis(1));

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(connection.token()));
        assertThat(accounts.asked()).isEmpty();
    }

    @Test
    void a_token_is_renewed_from_five_minutes_before_its_end() {
        connections.connect(connection);
        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));
        clock.set(END.minus(Duration.ofMinutes(5)));

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(NEW_TOKEN));
        assertThat(tokenOf(alice)).isEqualTo(Answer.given(NEW_TOKEN));
        assertThat(accounts.asked()).containsExactly(connection.refreshToken());
    }

    @Test
    void what_a_refresh_brings_is_kept() {
        connections.connect(connection);
        accounts.answer(Answer.given(new SpotifyGrant(
                NEW_TOKEN, Duration.ofMinutes(30), Set.of("user-top-read"), new RefreshToken("new-refresh"))));
        clock.set(END);

        tokenOf(alice);

        assertThat(connections.find(alice))
                .contains(new SpotifyConnection(
                        alice,
                        connection.app(),
                        NEW_TOKEN,
                        END.plus(Duration.ofMinutes(30)),
                        new RefreshToken("new-refresh"),
                        Set.of("user-top-read"),
                        NOON,
                        SpotifyConnection.State.CONNECTED,
                        2));
    }

    @Test
    void a_refresh_that_brings_no_refresh_token_and_no_scopes_takes_none_away() {
        connections.connect(connection);
        accounts.answer(Answer.given(new SpotifyGrant(NEW_TOKEN, Duration.ofHours(1), Set.of(), null)));
        clock.set(END);

        tokenOf(alice);

        assertThat(connections.find(alice)).hasValueSatisfying(renewed -> {
            assertThat(renewed.token()).isEqualTo(NEW_TOKEN);
            assertThat(renewed.refreshToken()).isEqualTo(connection.refreshToken());
            assertThat(renewed.scopes()).isEqualTo(connection.scopes());
            assertThat(renewed.authorizedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void a_dead_refresh_token_breaks_the_connection_and_is_kept() {
        connections.connect(connection);
        accounts.answer(Answer.refused(new Refusal.ReconnectRequired()));
        clock.set(END.minus(Duration.ofMinutes(1)));

        assertThat(tokenOf(alice)).isEqualTo(Answer.refused(new Refusal.ReconnectRequired()));

        assertThat(connections.find(alice)).contains(connection.broken());
    }

    @Test
    void a_dead_refresh_token_is_not_tried_again() {
        connections.connect(connection);
        accounts.answer(Answer.refused(new Refusal.ReconnectRequired()));
        clock.set(END);
        tokenOf(alice);

        tokenOf(alice);

        assertThat(accounts.asked()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void an_old_token_serves_to_its_end_while_it_cannot_be_renewed(Refusal trouble) {
        connections.connect(connection);
        accounts.answer(Answer.refused(trouble));
        clock.set(END.minusMillis(1));

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(connection.token()));

        assertThat(connections.find(alice)).contains(connection);
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void an_old_token_does_not_serve_beyond_its_end(Refusal trouble) {
        connections.connect(connection);
        accounts.answer(Answer.refused(trouble));
        clock.set(END);

        assertThat(tokenOf(alice)).isEqualTo(Answer.refused(trouble));

        assertThat(connections.find(alice)).contains(connection);
    }

    static Stream<Refusal> passingTroubles() {
        return Stream.of(
                new Refusal.SpotifyUnavailable(),
                new Refusal.RateLimited(Duration.ofSeconds(3)),
                new Refusal.OutcomeUnknown(),
                new Refusal.Busy());
    }

    @Test
    void a_refresh_works_again_once_the_accounts_service_is_back() {
        connections.connect(connection);
        clock.set(END);
        accounts.answer(Answer.refused(new Refusal.SpotifyUnavailable()));
        tokenOf(alice);

        accounts.answer(Answer.given(AccountSamples.grant("new-access", "new-refresh")));

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(NEW_TOKEN));
    }

    @Test
    void a_consent_given_during_a_slow_refresh_wins() {
        connections.connect(connection);
        SpotifyConnection anew = consentAnew();
        accounts.behave(token -> {
            connections.connect(anew);
            return Answer.given(AccountSamples.grant("late-access", "late-refresh"));
        });
        clock.set(END);

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(anew.token()));

        assertThat(connections.find(alice)).map(SpotifyConnection::refreshToken).contains(anew.refreshToken());
    }

    @Test
    void a_consent_given_while_the_old_one_is_found_dead_wins() {
        connections.connect(connection);
        SpotifyConnection anew = consentAnew();
        accounts.behave(token -> {
            connections.connect(anew);
            return Answer.refused(new Refusal.ReconnectRequired());
        });
        clock.set(END);

        assertThat(tokenOf(alice)).isEqualTo(Answer.given(anew.token()));
    }

    @Test
    void a_user_who_disconnects_during_a_slow_refresh_stays_disconnected() {
        connections.connect(connection);
        accounts.behave(token -> {
            connections.forget(alice);
            return Answer.given(AccountSamples.grant("late-access", "late-refresh"));
        });
        clock.set(END);

        assertThat(tokenOf(alice)).isEqualTo(Answer.refused(new Refusal.NotConnected()));

        assertThat(connections.find(alice)).isEmpty();
    }

    private Answer<SpotifyToken> tokenOf(UserId user) {
        return access.as(user, Answer::given).map(Permit::token);
    }

    private SpotifyConnection consentAnew() {
        return SpotifyConnection.authorized(
                alice,
                new ClientId("ownApp"),
                AccountSamples.grant("reconnected-access", "reconnected-refresh"),
                new RefreshToken("reconnected-refresh"),
                END);
    }
}
