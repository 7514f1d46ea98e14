package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.ALICE;
import static dev.spotifymcp.application.grant.AuthorizationJourney.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.grant.AccessTokenClaims;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.ResourceIndicator;
import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A program shows an access token. */
class AuthenticatingTokens {

    private final Stage stage = Stage.atNoon();
    private final UserId alice = stage.connected(ALICE);
    private final AuthorizationJourney journey = AuthorizationJourney.on(stage);
    private final IssuedTokens issued = journey.tokensFrom(alice, "scope", "spotify.read");
    private final AuthenticateToken authenticate = at(GrantSamples.MCP);

    @Test
    void it_acts_as_whoever_agreed_and_only_as_far() {
        assertThat(authenticate.bearer(issued.accessToken()))
                .map(AccessTokenClaims::caller)
                .contains(new Caller(alice, Set.of(Scope.READ)));
    }

    @Test
    void it_ends_when_its_time_is_over() {
        stage.clock().advance(AccessTokenClaims.LIFETIME);

        assertThat(authenticate.bearer(issued.accessToken())).isEmpty();
    }

    @Test
    void it_ends_with_its_grant() {
        journey.manage.end(journey.claims(issued).grant());

        assertThat(authenticate.bearer(issued.accessToken())).isEmpty();
    }

    @Test
    void a_token_for_something_else_opens_nothing() {
        assertThat(at(new ResourceIndicator("https://music.example/mcp2")).bearer(issued.accessToken()))
                .isEmpty();
        assertThat(at(new ResourceIndicator("https://music.example/mcp/")).bearer(issued.accessToken()))
                .isEmpty();
    }

    @Test
    void what_we_never_signed_opens_nothing() {
        assertThat(authenticate.bearer(new SignedToken("made.up.token"))).isEmpty();
    }

    @Test
    void after_a_refresh_the_token_before_lives_out_its_minutes() {
        given(journey.refresh(issued.refreshToken()));

        assertThat(authenticate.bearer(issued.accessToken())).isPresent();
    }

    private AuthenticateToken at(ResourceIndicator resource) {
        return new AuthenticateToken(journey.accessTokens, journey.check, resource, stage.clock());
    }
}
