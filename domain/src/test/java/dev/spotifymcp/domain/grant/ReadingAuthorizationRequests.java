package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.AuthorizationRequest.ReturnAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What browsers bring to the authorization endpoint. */
class ReadingAuthorizationRequests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ResourceIndicator MCP = new ResourceIndicator("https://music.example/mcp");
    private static final String CALLBACK = "https://claude.example/cb";
    private static final Map<String, String> GOOD = Map.of(
            "client_id", "smoc_1",
            "redirect_uri", CALLBACK,
            "response_type", "code",
            "state", "xyz",
            "scope", "spotify.read",
            "code_challenge", "c".repeat(43),
            "code_challenge_method", "S256",
            "resource", "https://music.example/mcp");

    private static final OAuthClient CLIENT = new OAuthClient(
            new OAuthClientId("smoc_1"),
            new ClientName("Claude"),
            OAuthClient.Source.REGISTERED,
            List.of(new RedirectUri(CALLBACK), new RedirectUri("http://127.0.0.1/cb")),
            new ClientAuthentication.None(),
            NOON,
            NOON,
            NOON.plusSeconds(60));

    @Example
    void a_request_in_order_is_read_as_it_is() {
        assertThat(read(GOOD))
                .isEqualTo(Ruling.granted(new AuthorizationRequest(
                        CLIENT.id(),
                        new RedirectUri(CALLBACK),
                        new ClientState("xyz"),
                        Set.of(Scope.READ),
                        MCP,
                        new CodeChallenge("c".repeat(43)))));
    }

    @Example
    void what_nobody_asks_for_is_ignored() {
        assertThat(read(with("prompt", "none", "nonce", "1", "foo", "bar"))).isEqualTo(read(GOOD));
    }

    @Example
    void a_program_may_listen_at_another_port_than_it_registered() {
        assertThat(back(parameters(with("redirect_uri", "http://127.0.0.1:49152/cb"))))
                .isEqualTo(Ruling.granted(
                        new ReturnAddress(new RedirectUri("http://127.0.0.1:49152/cb"), new ClientState("xyz"))));
    }

    @Example
    void a_redirect_that_is_missing_doubled_or_not_the_clients_is_for_the_person_to_hear() {
        assertThat(back(parameters(with("redirect_uri", ""))))
                .isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("redirect_uri")));
        assertThat(back(parameters(with("redirect_uri", "https://evil.example/cb"))))
                .isEqualTo(Ruling.refused(new GrantRefusal.UnregisteredRedirectUri()));
        assertThat(back(parameters(with("redirect_uri", "javascript:alert(1)"))))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(back(twice("redirect_uri")))
                .isEqualTo(Ruling.refused(new GrantRefusal.RepeatedParameter("redirect_uri")));
    }

    @Property
    void a_state_comes_back_exactly_or_not_at_all(@ForAll String state) {
        switch (back(parameters(with("state", state)))) {
            case Ruling.Granted(var back) -> assertThat(back.state().value()).isEqualTo(state);
            case Ruling.Refused(var why) -> assertThat(why).isInstanceOf(GrantRefusal.UnusableParameter.class);
        }
    }

    @Example
    void a_long_state_is_kept_and_an_endless_one_is_not() {
        assertThat(back(parameters(with("state", "&#\r\n\u00E9".repeat(1_638)))))
                .isInstanceOf(Ruling.Granted.class);
        assertThat(back(parameters(with("state", "x".repeat(65_536))))).isInstanceOf(Ruling.Refused.class);
        assertThat(back(parameters(with("state", "\0")))).isInstanceOf(Ruling.Refused.class);
        assertThat(back(parameters(with("state", "\uD83C")))).isInstanceOf(Ruling.Refused.class);
    }

    @Example
    void only_codes_in_the_query_are_given() {
        for (String type : List.of("token", "id_token", "code token", "code id_token", "CODE", "none")) {
            assertThat(read(with("response_type", type)))
                    .isEqualTo(Ruling.refused(new GrantRefusal.UnsupportedResponseType()));
        }
        assertThat(read(with("response_type", "")))
                .isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("response_type")));
        for (String mode : List.of("fragment", "form_post", "web_message", "jwt")) {
            assertThat(read(with("response_mode", mode))).isInstanceOf(Ruling.Refused.class);
        }
        assertThat(read(with("response_mode", "query"))).isEqualTo(read(GOOD));
        assertThat(read(with("request", "eyJ"))).isInstanceOf(Ruling.Refused.class);
        assertThat(read(with("request_uri", "https://evil.example/x"))).isInstanceOf(Ruling.Refused.class);
    }

    @Example
    void stripped_of_its_challenge_it_is_refused() {
        assertThat(read(with("code_challenge", "", "code_challenge_method", "")))
                .isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("code_challenge")));
    }

    @Property(tries = 20)
    void nothing_may_come_twice(@ForAll("names") String name) {
        Ruling<?> ruling =
                back(twice(name)).then(back -> AuthorizationRequest.read(CLIENT.id(), back, twice(name), MCP));

        assertThat(ruling).isEqualTo(Ruling.refused(new GrantRefusal.RepeatedParameter(name)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(GOOD.keySet()).filter(name -> !name.equals("client_id"));
    }

    private static Ruling<AuthorizationRequest> read(Map<String, String> values) {
        Parameters parameters = parameters(values);
        return back(parameters).then(back -> AuthorizationRequest.read(CLIENT.id(), back, parameters, MCP));
    }

    private static Ruling<ReturnAddress> back(Parameters parameters) {
        return AuthorizationRequest.returnAddress(CLIENT, parameters, PrivateSchemes.usual());
    }

    private static Parameters parameters(Map<String, String> values) {
        return new Parameters(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> changed = new HashMap<>(GOOD);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static Parameters twice(String name) {
        Map<String, List<String>> values = new HashMap<>(parameters(GOOD).values());
        values.put(name, List.of("one", "other"));
        return new Parameters(values);
    }
}
