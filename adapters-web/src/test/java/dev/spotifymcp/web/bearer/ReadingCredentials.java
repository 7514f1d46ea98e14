package dev.spotifymcp.web.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What a request shows for itself. */
class ReadingCredentials {

    @Property(tries = 200)
    void whatever_stands_in_the_header_is_read_as_a_key_or_as_nothing(@ForAll String header) {
        assertThat(Credential.of(List.of(header), List.of()))
                .isInstanceOfAny(Credential.None.class, Credential.Shown.class);
    }

    @Property(tries = 200)
    void what_follows_the_scheme_is_read_whole(
            @ForAll @NotBlank @StringLength(max = 200) @CharRange(from = '/', to = '~') String key) {
        assertThat(Credential.of(List.of("Bearer " + key), List.of()))
                .isInstanceOfSatisfying(Credential.Shown.class, shown -> {
                    assertThat(shown.reveal()).isEqualTo(key);
                    assertThat(shown.kind()).isEqualTo(Kind.API_KEY);
                });
    }

    @Property(tries = 200)
    void more_than_one_is_ambiguous_wherever_they_stand(
            @ForAll @Size(max = 3) List<String> headers, @ForAll @Size(max = 3) List<String> tokens) {
        boolean ambiguous = Credential.of(headers, tokens) instanceof Credential.Ambiguous;

        assertThat(ambiguous).isEqualTo(headers.size() + tokens.size() > 1);
    }

    @Test
    void what_has_a_dot_in_it_is_a_token_or_nothing_of_ours() {
        assertThat(Credential.of(List.of("Bearer eyJhbGc.eyJpc3M.c2ln"), List.of()))
                .isInstanceOfSatisfying(
                        Credential.Token.class,
                        token -> assertThat(token.text().reveal()).isEqualTo("eyJhbGc.eyJpc3M.c2ln"));
        assertThat(Credential.of(List.of("Bearer .eyJpc3M."), List.of())).isInstanceOf(Credential.Shown.class);
    }

    @Test
    void a_token_in_the_query_is_none() {
        assertThat(Credential.of(List.of(), List.of("eyJhbGc.eyJpc3M.c2ln")))
                .isInstanceOfSatisfying(
                        Credential.Shown.class,
                        shown -> assertThat(shown.kind()).isEqualTo(Kind.CONNECT_TOKEN));
    }

    @Test
    void a_credential_does_not_print_itself() {
        assertThat(Credential.of(List.of("Bearer hush"), List.of()).toString()).doesNotContain("hush");
    }

    @Test
    void a_challenge_tells_its_parameters_and_the_error() {
        var challenge = new Challenge(Map.of("resource_metadata", "https://music.example/m", "scope", "spotify.read"));

        assertThat(challenge.toStranger())
                .isEqualTo("Bearer resource_metadata=\"https://music.example/m\", scope=\"spotify.read\"");
        assertThat(challenge.because("invalid_token"))
                .isEqualTo("Bearer error=\"invalid_token\", resource_metadata=\"https://music.example/m\","
                        + " scope=\"spotify.read\"");
    }
}
