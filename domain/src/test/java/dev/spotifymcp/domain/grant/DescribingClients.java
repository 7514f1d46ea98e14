package dev.spotifymcp.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.ClientProof.InBody;
import dev.spotifymcp.domain.grant.ClientProof.InHeader;
import dev.spotifymcp.domain.grant.ClientProof.Nothing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What clients say of themselves, and what we believe of it. */
class DescribingClients {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final OAuthClientId ID = new OAuthClientId("smoc_1");
    private static final SecretHash SECRET = new OAuthClientSecret("s3cret").hash();
    private static final List<String> CALLBACK = List.of("https://claude.example/cb");

    @Example
    void a_public_client_has_no_secret_and_is_forgotten_after_a_day() {
        OAuthClient client = given(registered(metadata(CALLBACK, "none")));

        assertThat(client.authentication()).isEqualTo(new ClientAuthentication.None());
        assertThat(client.source()).isEqualTo(OAuthClient.Source.REGISTERED);
        assertThat(client.isOver(NOON.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(client.isOver(NOON.plus(Duration.ofHours(24)))).isTrue();
    }

    @Example
    void a_confidential_client_proves_itself_as_it_registered_and_in_no_other_way() {
        var secret = new OAuthClientSecret("s3cret");
        var right = List.of(new InBody(secret), new InHeader(secret), new Nothing());
        var methods = List.of("client_secret_post", "client_secret_basic", "none");

        for (int method = 0; method < 3; method++) {
            OAuthClient client = given(registered(metadata(CALLBACK, methods.get(method))));
            assertThat(client.authentication().method()).isEqualTo(methods.get(method));
            for (int proof = 0; proof < 3; proof++) {
                assertThat(client.authentication().accepts(right.get(proof))).isEqualTo(proof == method);
            }
            assertThat(client.authentication().accepts(new InBody(new OAuthClientSecret("guess"))))
                    .isFalse();
            assertThat(client.authentication().accepts(new InHeader(new OAuthClientSecret("guess"))))
                    .isFalse();
        }
    }

    @Example
    void without_a_word_about_it_a_client_uses_the_header() {
        assertThat(given(registered(metadata(CALLBACK, ""))).authentication().method())
                .isEqualTo("client_secret_basic");
    }

    @Example
    void what_we_do_not_do_is_refused() {
        assertUnusable(registered(metadata(CALLBACK, "private_key_jwt")));
        assertUnusable(registered(metadata(List.of(), "none")));
        assertUnusable(registered(metadata(
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> "https://claude.example/" + i)
                        .toList(),
                "none")));
        assertUnusable(registered(metadata(List.of("password"), List.of("code"), List.of())));
        assertUnusable(registered(metadata(List.of("refresh_token"), List.of("code"), List.of())));
        assertUnusable(registered(metadata(List.of(), List.of("token"), List.of())));
        assertUnusable(registered(metadata(List.of(), List.of(), List.of("javascript:alert(1)"))));
        assertUnusable(registered(metadata(List.of(), List.of(), List.of("https://" + "a".repeat(10_000)))));
    }

    @Example
    void one_bad_redirect_spoils_the_registration() {
        assertThat(registered(metadata(List.of("https://claude.example/cb", "http://evil.example/cb"), "none")))
                .isEqualTo(
                        Ruling.refused(new GrantRefusal.UnusableRedirectUri(RedirectUri.Problem.PLAIN_HTTP_ELSEWHERE)));
    }

    @Example
    void a_client_with_a_document_has_no_secret_that_it_could_not_keep_there() {
        var url = ClientIdUrl.of(new OAuthClientId("https://claude.example/client.json"))
                .orElseThrow();

        assertThat(given(OAuthClient.described(url, metadata(CALLBACK, "none"), PrivateSchemes.usual(), NOON)))
                .satisfies(client -> {
                    assertThat(client.id()).isEqualTo(url.id());
                    assertThat(client.source()).isEqualTo(OAuthClient.Source.METADATA_DOCUMENT);
                    assertThat(client.authentication()).isEqualTo(new ClientAuthentication.None());
                });
        assertUnusable(
                OAuthClient.described(url, metadata(CALLBACK, "client_secret_post"), PrivateSchemes.usual(), NOON));
        assertUnusable(OAuthClient.described(url, metadata(CALLBACK, "private_key_jwt"), PrivateSchemes.usual(), NOON));
    }

    @Example
    void a_document_says_what_its_client_is_called() {
        var url = ClientIdUrl.of(new OAuthClientId("https://claude.example/client.json"))
                .orElseThrow();
        var nameless = new ClientMetadata(" ", CALLBACK, "none", List.of(), List.of(), List.of());

        assertUnusable(OAuthClient.described(url, nameless, PrivateSchemes.usual(), NOON));
    }

    @Property(tries = 50)
    void addresses_that_are_no_documents_are_not_fetched(@ForAll("noDocuments") String text) {
        assertThat(OAuthClientId.parse(text).flatMap(ClientIdUrl::of)).isEmpty();
    }

    @Property
    void no_text_does_harm_as_a_client_id(@ForAll String text) {
        assertThat(OAuthClientId.parse("https://" + text).flatMap(ClientIdUrl::of))
                .isNotNull();
        assertThat(OAuthClientId.parse(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> noDocuments() {
        return Arbitraries.of(
                "http://claude.example/client.json",
                "https://claude.example",
                "https://claude.example/",
                "https://claude.example/#x",
                "https://claude.example/a#x",
                "https://user@claude.example/a",
                "https://claude.example/a/../b",
                "https://claude.example/./b",
                "https://claude.example/%2e%2e/b",
                "https:///a",
                "HTTPS://claude.example/a",
                "https://claude.example/" + "a".repeat(600),
                "https://claude.example/a b",
                "file:///etc/passwd",
                "smoc_1");
    }

    private static OAuthClient given(Ruling<OAuthClient> ruling) {
        return switch (ruling) {
            case Ruling.Granted(var client) -> client;
            case Ruling.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static void assertUnusable(Ruling<OAuthClient> ruling) {
        assertThat(ruling)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(GrantRefusal.UnusableMetadata.class));
    }

    private static Ruling<OAuthClient> registered(ClientMetadata metadata) {
        return OAuthClient.registered(ID, SECRET, metadata, PrivateSchemes.usual(), NOON);
    }

    private static ClientMetadata metadata(List<String> redirects, String method) {
        return new ClientMetadata("Claude", redirects, method, List.of(), List.of(), List.of());
    }

    private static ClientMetadata metadata(List<String> grantTypes, List<String> responseTypes, List<String> links) {
        return new ClientMetadata("Claude", CALLBACK, "none", grantTypes, responseTypes, links);
    }
}
