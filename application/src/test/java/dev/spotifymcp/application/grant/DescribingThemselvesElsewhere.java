package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.domain.grant.TransactionToken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that are known by a document at their own address. */
class DescribingThemselvesElsewhere {

    private static final OAuthClientId ID = new OAuthClientId("https://claude.example/client.json");
    private static final ClientIdUrl URL = ClientIdUrl.of(ID).orElseThrow();

    private final Stage stage = Stage.atNoon();
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final UserId alice = stage.connected(ALICE);

    @Test
    void a_client_is_asked_about_as_its_document_says_now() {
        journey.documents.put(URL, document(GrantSamples.CALLBACK.value()));
        TransactionToken token = journey.asked("client_id", ID.value());

        assertThat(AuthorizationJourney.given(journey.consent.show(token, journey.browser))
                        .client())
                .satisfies(client -> {
                    assertThat(client.id()).isEqualTo(ID);
                    assertThat(client.source()).isEqualTo(OAuthClient.Source.METADATA_DOCUMENT);
                });

        journey.documents.put(URL, document("https://claude.example/new"));
        assertThat(journey.begin("client_id", ID.value()))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnregisteredRedirectUri()));
    }

    @Test
    void a_redirect_that_is_new_in_the_document_is_something_new_to_agree_to() {
        journey.documents.put(URL, document(GrantSamples.CALLBACK.value(), "https://claude.example/new"));
        tokensOfAlice();

        assertThat(isFamiliarWith(GrantSamples.CALLBACK.value())).isTrue();
        assertThat(isFamiliarWith("https://claude.example/new")).isFalse();
    }

    @Test
    void whoever_has_access_keeps_it_while_the_document_is_gone() {
        journey.documents.put(URL, document(GrantSamples.CALLBACK.value()));
        IssuedTokens tokens = tokensOfAlice();

        journey.documents.clear();

        assertThat(journey.refreshAs(ID, tokens.refreshToken())).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void a_client_without_its_document_is_unknown() {
        assertThat(refusal().error()).isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void a_document_that_is_not_taken_sounds_like_one_that_is_not_there() {
        journey.documents.put(URL, document("http://10.0.0.1/cb"));

        assertThat(refusal())
                .isInstanceOf(GrantRefusal.UnusableDocument.class)
                .asString()
                .contains("PLAIN_HTTP_ELSEWHERE")
                .doesNotContain("10.0.0.1");
        assertThat(stage.stores().oauthClients().find(ID)).isEmpty();
    }

    private GrantRefusal refusal() {
        if (journey.begin("client_id", ID.value()) instanceof NextStep.TellPerson(var why)) {
            return why;
        }
        throw new AssertionError("not refused");
    }

    private boolean isFamiliarWith(String redirect) {
        TransactionToken token = journey.asked("client_id", ID.value(), "redirect_uri", redirect);
        return journey.consent.isFamiliar(
                AuthorizationJourney.given(journey.consent.show(token, journey.browser)), alice);
    }

    private IssuedTokens tokensOfAlice() {
        return AuthorizationJourney.given(journey.redeemAs(ID, journey.codeFrom(alice, "client_id", ID.value())));
    }

    private static ClientMetadata document(String... redirects) {
        return new ClientMetadata("Claude", List.of(redirects), "none", List.of(), List.of(), List.of());
    }
}
