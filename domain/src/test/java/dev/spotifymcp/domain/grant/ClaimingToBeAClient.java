package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;

/** How clients name and prove themselves in a request. */
class ClaimingToBeAClient {

    private static final OAuthClientId ID = new OAuthClientId("smoc_1");
    private static final OAuthClientSecret SECRET = new OAuthClientSecret("s3cret");

    @Example
    void in_the_body_with_or_without_a_secret() {
        assertThat(PresentedClient.inBody(parameters(Map.of("client_id", "smoc_1"))))
                .isEqualTo(Ruling.granted(new PresentedClient(ID, new ClientProof.Nothing())));
        assertThat(PresentedClient.inBody(parameters(Map.of("client_id", "smoc_1", "client_secret", "s3cret"))))
                .isEqualTo(Ruling.granted(new PresentedClient(ID, new ClientProof.InBody(SECRET))));
    }

    @Example
    void in_the_header_and_then_nowhere_else() {
        var header = Ruling.granted(new PresentedClient(ID, new ClientProof.InHeader(SECRET)));

        assertThat(inHeader(Map.of())).isEqualTo(header);
        assertThat(inHeader(Map.of("client_id", "smoc_1"))).isEqualTo(header);
        assertThat(inHeader(Map.of("client_id", "smoc_2"))).isInstanceOf(Ruling.Refused.class);
        assertThat(inHeader(Map.of("client_secret", "s3cret"))).isInstanceOf(Ruling.Refused.class);
    }

    @Example
    void nobody_is_refused_for_saying_nothing() {
        assertThat(PresentedClient.inBody(parameters(Map.of())))
                .isEqualTo(Ruling.refused(new GrantRefusal.MissingParameter("client_id")));
    }

    @Example
    void a_name_that_no_client_can_have_is_an_unknown_client() {
        assertThat(PresentedClient.inBody(parameters(Map.of("client_id", "\u00E4 b"))))
                .isEqualTo(Ruling.refused(new GrantRefusal.UnknownClient()));
    }

    @Example
    void parameters_print_their_names_only() {
        assertThat(parameters(Map.of("client_secret", "s3cret")).toString()).doesNotContain("s3cret");
    }

    private static Ruling<PresentedClient> inHeader(Map<String, String> body) {
        return PresentedClient.inHeader("smoc_1", SECRET, parameters(body));
    }

    private static Parameters parameters(Map<String, String> values) {
        return new Parameters(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }
}
