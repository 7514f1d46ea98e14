package dev.spotifymcp.spotify.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Samples;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.account.SpotifyProfile;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.spotify.SimulatedSpotify;
import dev.spotifymcp.spotify.simulator.traffic.Fault;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingWhoLoggedIn {

    private final SimulatedSpotify spotify = SimulatedSpotify.inDevelopmentMode();

    @AfterEach
    void close() {
        spotify.close();
    }

    @Test
    void the_account_id_never_changes_and_is_what_counts() {
        assertThat(whoIs("{\"account_id\":\"aB3\",\"id\":\"anna\",\"display_name\":\"Anna\"}"))
                .isEqualTo(Answer.given(new SpotifyProfile(new SpotifyAccountId("aB3"), "anna", "Anna")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"anna\"}",
                "{\"id\":\"anna\",\"display_name\":null}",
                "{\"account_id\":null,\"id\":\"anna\",\"more\":{\"of\":[\"it\"]}}"
            })
    void the_id_stands_in_for_what_is_missing(String me) {
        assertThat(whoIs(me)).isEqualTo(Answer.given(new SpotifyProfile(new SpotifyAccountId("anna"), "anna", "anna")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"display_name\":\"Anna\"}", "{\"id\":\"\"}", "{\"id\":7}", "[]", "null", "\"anna\""})
    void nobody_is_recognised_by_less(String me) {
        assertThat(whoIs(me)).isEqualTo(Answer.refused(new Refusal.SpotifyUnavailable()));
    }

    private Answer<SpotifyProfile> whoIs(String me) {
        spotify.simulator().faults().always("/v1/me", new Fault.Instead(SimulatedReply.text(200, me)));
        return spotify.accounts()
                .whoIs(SimulatedSpotify.APP, spotify.permitOf(Samples.ALICE).token());
    }
}
