package dev.spotifymcp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When things stop being valid by themselves. */
class RunningOut {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SpotifyGrant GRANT =
            new SpotifyGrant(new SpotifyToken("token"), Duration.ofHours(1), Set.of(), new RefreshToken("refresh"));
    private static final UserId USER = new UserId("A".repeat(22));

    @Test
    void what_never_expires_never_does() {
        assertThat(Expiry.never().hasPassed(Instant.MAX)).isFalse();
    }

    @Test
    void what_has_an_end_is_valid_before_it_and_not_from_then_on() {
        Expiry expiry = Expiry.at(NOON);

        assertThat(expiry.hasPassed(NOON.minusNanos(1))).isFalse();
        assertThat(expiry.hasPassed(NOON)).isTrue();
        assertThat(expiry.hasPassed(NOON.plusNanos(1))).isTrue();
    }

    @Test
    void a_session_is_over_from_its_end_on() {
        var session = BrowserSession.opened(
                new SessionId("id"), USER, new SessionToken("token"), BrowserName.of("Firefox"), NOON);

        assertThat(session.isOver(session.expiresAt().minusNanos(1))).isFalse();
        assertThat(session.isOver(session.expiresAt())).isTrue();
    }

    @Test
    void a_token_is_stale_from_five_minutes_before_its_end() {
        var connection =
                SpotifyConnection.authorized(USER, new ClientId("app"), GRANT, new RefreshToken("refresh"), NOON);
        Instant stale = NOON.plus(Duration.ofMinutes(55));

        assertThat(connection.isStale(stale.minusNanos(1))).isFalse();
        assertThat(connection.isStale(stale)).isTrue();
    }

    @Test
    void a_consent_dies_six_months_later_whatever_the_months_are() {
        assertThat(consentOf("2026-01-31T10:00:00Z").consentEnds()).isEqualTo("2026-07-31T10:00:00Z");
        assertThat(consentOf("2026-08-31T10:00:00Z").consentEnds()).isEqualTo("2027-02-28T10:00:00Z");
    }

    @Test
    void refreshing_does_not_put_that_off() {
        SpotifyConnection consent = consentOf("2026-01-31T10:00:00Z");

        assertThat(consent.renewed(GRANT, NOON).consentEnds()).isEqualTo(consent.consentEnds());
    }

    private static SpotifyConnection consentOf(String moment) {
        return SpotifyConnection.authorized(
                USER, new ClientId("app"), GRANT, new RefreshToken("refresh"), Instant.parse(moment));
    }
}
