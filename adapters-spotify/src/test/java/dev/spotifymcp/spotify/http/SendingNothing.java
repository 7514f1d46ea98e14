package dev.spotifymcp.spotify.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import org.junit.jupiter.api.Test;

class SendingNothing {

    @Test
    void a_change_without_a_body_says_that_it_has_none_and_is_not_turned_away_at_the_edge() {
        try (var spotify = new Upstream()) {
            Answer<?> put = spotify.call(ApiRequest.put("nowhere").about("place"));
            Answer<?> post = spotify.call(ApiRequest.post("nowhere").about("place"));

            // Found to lead nowhere, so looked at; without Content-Length it would have been 411.
            assertThat(put).isEqualTo(Answer.refused(new Refusal.NotFound("place")));
            assertThat(post).isEqualTo(Answer.refused(new Refusal.NotFound("place")));
        }
    }
}
