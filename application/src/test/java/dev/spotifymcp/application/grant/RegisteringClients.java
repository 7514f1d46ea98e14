package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.domain.grant.PrivateSchemes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteringClients {

    private final AuthorizationJourney journey = AuthorizationJourney.on(Stage.atNoon());

    @Test
    void a_public_client_gets_an_id_of_ours_and_no_secret() {
        var registration = AuthorizationJourney.given(journey.register.register(metadata("none")));

        assertThat(registration).isInstanceOf(Registration.Open.class);
        assertThat(registration.client().id().value()).startsWith("smoc_");
        assertThat(kept(registration.client().id())).contains(registration.client());
    }

    @Test
    void a_confidential_client_is_told_its_secret_once_and_only_its_hash_is_kept() {
        var registration = AuthorizationJourney.given(journey.register.register(metadata("client_secret_post")));

        assertThat(registration).isInstanceOfSatisfying(Registration.Confidential.class, told -> {
            assertThat(kept(told.client().id()).map(OAuthClient::authentication))
                    .contains(
                            new ClientAuthentication.SecretInBody(told.secret().hash()));
            assertThat(kept(told.client().id()).toString())
                    .doesNotContain(told.secret().reveal());
        });
    }

    @Test
    void two_that_call_themselves_alike_are_two() {
        var one = AuthorizationJourney.given(journey.register.register(metadata("none")));
        var other = AuthorizationJourney.given(journey.register.register(metadata("none")));

        assertThat(one.client().id()).isNotEqualTo(other.client().id());
    }

    @Test
    void what_is_refused_is_not_kept() {
        var metadata =
                new ClientMetadata("Evil", List.of("javascript:alert(1)"), "none", List.of(), List.of(), List.of());

        assertThat(AuthorizationJourney.why(journey.register.register(metadata)).error())
                .isEqualTo(OAuthError.INVALID_REDIRECT_URI);
    }

    @Test
    void a_client_that_nobody_authorized_is_unknown_after_a_day() {
        var registration = AuthorizationJourney.given(journey.register.register(metadata("none")));
        journey.stage.clock().advance(Duration.ofHours(24));

        assertThat(journey.begin("client_id", registration.client().id().value()))
                .isEqualTo(new NextStep.TellPerson(new GrantRefusal.UnknownClient()));
    }

    @Test
    void a_flood_washes_away_what_it_brought_itself_and_keeps_nobody_out() {
        OAuthClient first = flooded(OAuthClient.MOST_UNUSED);
        journey.stage.clock().advance(Duration.ofSeconds(1));

        var latecomer = AuthorizationJourney.given(journey.register.register(metadata("none")));

        assertThat(kept(latecomer.client().id())).isPresent();
        assertThat(kept(first.id())).isEmpty();
    }

    private OAuthClient flooded(int clients) {
        OAuthClient first = registered(journey.stage.clock().instant().minusSeconds(1));
        journey.stage.stores().oauthClients().keep(first);
        for (int more = 1; more < clients; more++) {
            journey.stage
                    .stores()
                    .oauthClients()
                    .keep(registered(journey.stage.clock().instant()));
        }
        return first;
    }

    private static OAuthClient registered(Instant then) {
        return AuthorizationJourney.given(OAuthClient.registered(
                OAuthClientId.fresh(SECRETS),
                new OAuthClientSecret(SECRETS.secret()).hash(),
                metadata("none"),
                PrivateSchemes.usual(),
                then));
    }

    private Optional<OAuthClient> kept(OAuthClientId id) {
        return journey.stage.stores().oauthClients().find(id);
    }

    private static ClientMetadata metadata(String method) {
        return new ClientMetadata(
                "Claude", List.of("https://claude.example/cb"), method, List.of(), List.of(), List.of());
    }
}
