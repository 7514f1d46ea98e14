package dev.spotifymcp.spotify.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyCode;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class TradingCodesForTokens {

    private static final String TOKEN = "/api/token";
    private static final Refusal BAD_APP =
            new Refusal.NotAllowed("Spotify does not accept this app's client id or secret.");
    private static final Refusal BAD_REQUEST = new Refusal.NotAllowed("Spotify did not accept the login.");

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();

    @AfterEach
    void close() {
        spotify.close();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(400, error("invalid_grant", "Refresh token revoked"), new Refusal.ReconnectRequired()),
                arguments(400, error("invalid_grant", "Refresh token expired"), new Refusal.ReconnectRequired()),
                arguments(400, error("invalid_grant", "Invalid authorization code"), new Refusal.ReconnectRequired()),
                arguments(400, error("invalid_client", "Invalid client secret"), BAD_APP),
                arguments(401, error("invalid_client", ""), BAD_APP),
                arguments(400, error("unauthorized_client", ""), BAD_APP),
                arguments(400, error("invalid_request", "code_verifier required"), BAD_REQUEST),
                arguments(400, error("unsupported_grant_type", ""), BAD_REQUEST),
                arguments(400, error("server_error", ""), new Refusal.SpotifyUnavailable()),
                arguments(400, "{}", new Refusal.SpotifyUnavailable()),
                arguments(400, "Bad Request", new Refusal.SpotifyUnavailable()),
                arguments(500, "<html>", new Refusal.SpotifyUnavailable()),
                arguments(503, "upstream connect error", new Refusal.SpotifyUnavailable()),
                arguments(200, "<html>", new Refusal.SpotifyUnavailable()),
                arguments(200, "", new Refusal.SpotifyUnavailable()),
                arguments(200, "{}", new Refusal.SpotifyUnavailable()),
                arguments(200, "[]", new Refusal.SpotifyUnavailable()),
                arguments(200, "{\"access_token\":\"x\"}", new Refusal.SpotifyUnavailable()),
                arguments(200, "{\"access_token\":\"\",\"token_type\":\"Bearer\"}", new Refusal.SpotifyUnavailable()),
                arguments(
                        200,
                        "{\"access_token\":\"x\\r\\nEvil: 1\",\"token_type\":\"Bearer\"}",
                        new Refusal.SpotifyUnavailable()),
                arguments(200, "{\"access_token\":\"x\",\"token_type\":\"mac\"}", new Refusal.SpotifyUnavailable()));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void only_a_dead_consent_asks_for_a_new_one(int status, String body, Refusal meaning) {
        answers(status, body);

        assertThat(refresh()).isEqualTo(Answer.refused(meaning));
        assertThat(redeem()).isEqualTo(Answer.refused(meaning));

        assertThat(spotify.simulator().log().count("POST", TOKEN)).isEqualTo(2);
    }

    @Test
    void a_pause_that_spotify_asks_for_is_told_and_kept_by_all() {
        answers(429, "Too many requests");
        var pause = new Refusal.RateLimited(Duration.ofSeconds(30));

        assertThat(refresh()).isEqualTo(Answer.refused(pause));
        assertThat(redeem()).isEqualTo(Answer.refused(pause));

        assertThat(spotify.simulator().log().count("POST", TOKEN)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_an_outage_and_asked_for_once() {
        spotify.simulator().faults().always(TOKEN, new Fault.AnswerLost());

        assertThat(refresh()).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));

        assertThat(spotify.simulator().log().count("POST", TOKEN)).isEqualTo(1);
    }

    @Test
    void a_service_that_cannot_be_reached_is_an_outage() {
        spotify.simulator().close();

        assertThat(refresh()).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3600,3600", "86400,86400", "0,3600", "-1,3600", "1000000000,3600", "null,3600"})
    void a_lifetime_nobody_can_mean_is_the_usual_one(String told, long seconds) {
        answers(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":" + told + "}");

        assertThat(granted(refresh()).lifetime()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"refresh_token\":null", ",\"refresh_token\":\"\"", ",\"scope\":\"\""})
    void what_is_not_told_is_left_open(String rest) {
        answers(200, "{\"access_token\":\"x\",\"token_type\":\"bearer\"" + rest + "}");

        SpotifyGrant grant = granted(refresh());

        assertThat(grant.refreshToken()).isEmpty();
        assertThat(grant.scopes()).isEmpty();
    }

    @Test
    void scopes_come_apart_whatever_stands_between_them() {
        answers(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"scope\":\" b  a\\tc \"}");

        assertThat(granted(refresh()).scopes()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void the_operator_hears_of_a_wrong_secret_and_nobody_hears_the_secret() {
        answers(400, error("invalid_client", "Invalid client secret"));
        var heard = new ListAppender<ILoggingEvent>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.spotifymcp.spotify");
        log.setLevel(Level.TRACE);
        heard.start();
        log.addAppender(heard);

        redeem();
        refresh();

        log.detachAppender(heard);
        log.setLevel(null);
        assertThat(heard.list).anySatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains(SimulatedSpotify.APP.value());
        });
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(SimulatedSpotify.SECRET.reveal())
                        || line.contains("the-code")
                        || line.contains("the-refresh-token"));
    }

    private void answers(int status, String body) {
        spotify.simulator().faults().always(TOKEN, new Fault.Instead(SimulatedReply.text(status, body)));
    }

    private Answer<SpotifyGrant> redeem() {
        return spotify.accounts()
                .redeem(SimulatedSpotify.APP, new SpotifyCode("the-code"), new CodeVerifier("v".repeat(43)));
    }

    private Answer<SpotifyGrant> refresh() {
        return spotify.accounts().refresh(SimulatedSpotify.APP, new RefreshToken("the-refresh-token"));
    }

    private static SpotifyGrant granted(Answer<SpotifyGrant> answer) {
        return switch (answer) {
            case Answer.Given<SpotifyGrant>(var grant) -> grant;
            case Answer.Refused<SpotifyGrant>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static String error(String error, String description) {
        return "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description);
    }
}
