package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.PublicUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The address by which a client hears the answer. */
class SendingBrowsersBack {

    private static final PublicUrl ISSUER = new PublicUrl(URI.create("https://music.example"));

    @Example
    void a_client_gets_its_code_its_state_and_our_name() {
        assertThat(success("https://claude.example/cb", "x y&z"))
                .hasToString("https://claude.example/cb?code=THECODE&state=x%20y%26z&iss=https%3A%2F%2Fmusic.example");
    }

    @Example
    void an_error_says_one_plain_word_and_our_name() {
        var failure = new AuthorizationResponse.Failure(
                new RedirectUri("https://claude.example/cb"), new ClientState(""), new GrantRefusal.UnknownScope());

        assertThat(failure.location(ISSUER))
                .hasToString("https://claude.example/cb?error=invalid_scope&iss=https%3A%2F%2Fmusic.example");
    }

    @Example
    void what_the_client_had_in_its_address_stays_and_what_only_we_may_say_does_not() {
        assertThat(success("https://claude.example/cb?tenant=1&iss=https://evil.example&code=x&%63ode=y&state", "s"))
                .hasToString("https://claude.example/cb?tenant=1&%63ode=y&code=THECODE&state=s"
                        + "&iss=https%3A%2F%2Fmusic.example");
        assertThat(success("https://claude.example/cb?", ""))
                .hasToString("https://claude.example/cb?code=THECODE&iss=https%3A%2F%2Fmusic.example");
    }

    @Property
    void a_state_comes_back_as_it_was_sent_and_breaks_out_of_nothing(@ForAll("states") String state) {
        URI location = success("https://claude.example/cb", state);

        assertThat(location.getHost()).isEqualTo("claude.example");
        assertThat(location.getRawFragment()).isNull();
        assertThat(location.toString()).matches("[!-~]+");
        assertThat(Arrays.stream(location.getRawQuery().split("&"))
                        .filter(parameter -> parameter.startsWith("state="))
                        .map(parameter -> URLDecoder.decode(parameter.substring(6), StandardCharsets.UTF_8)))
                .containsExactlyElementsOf(state.isEmpty() ? List.of() : List.of(state));
    }

    @Example
    void the_code_is_not_printed() {
        var success = new AuthorizationResponse.Success(
                new RedirectUri("https://claude.example/cb"), new ClientState("s"), new AuthorizationCode("THECODE"));

        assertThat(success.toString()).doesNotContain("THECODE");
    }

    private static URI success(String redirect, String state) {
        return new AuthorizationResponse.Success(
                        new RedirectUri(redirect), new ClientState(state), new AuthorizationCode("THECODE"))
                .location(ISSUER);
    }

    @Provide
    Arbitrary<String> states() {
        return Arbitraries.strings()
                .ofMaxLength(50)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0);
    }
}
