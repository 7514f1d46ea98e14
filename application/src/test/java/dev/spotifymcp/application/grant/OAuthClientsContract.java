package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.StoresContract;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.ClientAuthentication;
import dev.spotifymcp.domain.grant.ClientAuthentication.SecretInBody;
import dev.spotifymcp.domain.grant.ClientAuthentication.SecretInHeader;
import dev.spotifymcp.domain.grant.ClientName;
import dev.spotifymcp.domain.grant.IssuedCode;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.OAuthClients;
import dev.spotifymcp.domain.grant.RedirectUri;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link OAuthClients} promises. */
public abstract class OAuthClientsContract extends StoresContract {

    @Test
    void every_kind_of_client_comes_back_as_it_was_kept() {
        SecretHash secret = new OAuthClientSecret(SECRETS.secret()).hash();
        OAuthClient open = GrantSamples.client();
        OAuthClient body = GrantSamples.client(OAuthClientId.fresh(SECRETS), new SecretInBody(secret));
        OAuthClient header = GrantSamples.client(OAuthClientId.fresh(SECRETS), new SecretInHeader(secret));

        List.of(open, body, header).forEach(clients()::keep);

        assertThat(clients().find(open.id())).contains(open);
        assertThat(clients().find(body.id())).contains(body);
        assertThat(clients().find(header.id())).contains(header);
    }

    @Test
    void a_client_with_a_document_and_a_name_of_any_kind_comes_back_as_it_was_kept() {
        var client = new OAuthClient(
                new OAuthClientId("https://claude.example/client.json"),
                new ClientName("Robert'); DROP TABLE oauth_clients;-- <b>\uD83C\uDFA7</b>"),
                OAuthClient.Source.METADATA_DOCUMENT,
                List.of(new RedirectUri("cursor://anysphere.cursor-mcp/oauth/callback"), GrantSamples.CALLBACK),
                new ClientAuthentication.None(),
                NOON,
                NOON.plusSeconds(1),
                NOON.plusSeconds(2));

        clients().keep(client);

        assertThat(clients().find(client.id())).contains(client);
    }

    @Test
    void a_client_that_is_not_known_is_not_found() {
        clients().keep(GrantSamples.client());

        assertThat(clients().find(OAuthClientId.fresh(SECRETS))).isEmpty();
    }

    @Test
    void a_client_that_is_kept_again_changes_its_name_and_redirects_and_keeps_its_age_and_its_time() {
        OAuthClient client = GrantSamples.client();
        clients().keep(client);
        clients().markUsed(client.id(), NOON.plusSeconds(5), NOON.plus(Duration.ofDays(100)));

        clients().keep(renamed(client, NOON.plus(Duration.ofDays(2))));

        assertThat(clients().find(client.id())).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo(new ClientName("Claude II"));
            assertThat(found.redirectUris()).containsExactly(GrantSamples.CALLBACK);
            assertThat(found.createdAt()).isEqualTo(NOON);
            assertThat(found.lastUsedAt()).isEqualTo(NOON.plusSeconds(5));
            assertThat(found.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(100)));
        });
    }

    @Test
    void a_client_that_was_over_and_is_kept_again_stays_longer() {
        OAuthClient client = GrantSamples.client();
        clients().keep(client);
        Instant later = NOON.plus(Duration.ofDays(30));

        clients().keep(renamed(client, later));

        assertThat(clients().find(client.id())).map(OAuthClient::expiresAt).contains(later);
    }

    @Test
    void a_use_is_noted_for_this_client_only_and_never_shortens_its_time() {
        OAuthClient used = GrantSamples.client();
        OAuthClient idle = GrantSamples.client();
        clients().keep(used);
        clients().keep(idle);

        clients().markUsed(used.id(), NOON.plusSeconds(1), NOON.plusSeconds(2));

        assertThat(clients().find(used.id())).hasValueSatisfying(found -> {
            assertThat(found.lastUsedAt()).isEqualTo(NOON.plusSeconds(1));
            assertThat(found.expiresAt()).isEqualTo(used.expiresAt());
        });
        assertThat(clients().find(idle.id())).contains(idle);
    }

    @Test
    void of_fifty_who_keep_one_client_at_once_all_find_it() {
        OAuthClient client = GrantSamples.client();

        var found = Crowd.of(50, caller -> {
            clients().keep(client);
            return clients().find(client.id());
        });

        assertThat(found).containsOnly(Optional.of(client));
    }

    @Test
    void a_purge_forgets_the_clients_that_are_over_and_all_that_hangs_on_them() {
        OAuthClient over = GrantSamples.client();
        OAuthClient used = GrantSamples.client();
        clients().keep(over);
        clients().keep(used);
        clients().markUsed(used.id(), NOON, NOON.plus(OAuthClient.USED_LIFETIME));
        IssuedCode code = GrantSamples.code(over.id(), alice);
        AuthorizationTransaction waiting = GrantSamples.transaction(over.id());
        stores.grants().issue(code);
        stores.transactions().keep(waiting);

        assertThat(clients().purge(NOON.plus(OAuthClient.UNUSED_LIFETIME))).isEqualTo(1);

        assertThat(clients().find(over.id())).isEmpty();
        assertThat(stores.grants().findCode(code.code())).isEmpty();
        assertThat(stores.transactions().find(waiting.token(), GrantSamples.BROWSER, NOON))
                .isEmpty();
        assertThat(clients().find(used.id())).isPresent();
    }

    @Test
    void of_clients_nobody_has_used_the_latest_so_many_stay_and_those_in_use_are_not_counted() {
        OAuthClient used = GrantSamples.client();
        clients().keep(used);
        clients().markUsed(used.id(), NOON.plusSeconds(9), NOON.plus(OAuthClient.USED_LIFETIME));
        List<OAuthClient> unused =
                IntStream.range(0, 5).mapToObj(age -> registeredAfter(age)).toList();
        unused.forEach(clients()::keep);
        AuthorizationTransaction waiting =
                GrantSamples.transaction(unused.getFirst().id());
        stores.transactions().keep(waiting);

        clients().limitUnused(3, NOON.plusSeconds(10));

        assertThat(unused)
                .map(client -> clients().find(client.id()).isPresent())
                .containsExactly(false, false, true, true, true);
        assertThat(clients().find(used.id())).isPresent();
        assertThat(stores.transactions().find(waiting.token(), GrantSamples.BROWSER, NOON))
                .isEmpty();
    }

    @Test
    void of_few_clients_all_stay() {
        OAuthClient client = GrantSamples.client();
        clients().keep(client);

        clients().limitUnused(1, NOON);

        assertThat(clients().find(client.id())).isPresent();
    }

    private static OAuthClient registeredAfter(int seconds) {
        Instant then = NOON.plusSeconds(seconds);
        OAuthClient client = GrantSamples.client();
        return new OAuthClient(
                client.id(),
                client.name(),
                client.source(),
                client.redirectUris(),
                client.authentication(),
                then,
                then,
                then.plus(OAuthClient.UNUSED_LIFETIME));
    }

    private OAuthClients clients() {
        return stores.oauthClients();
    }

    private static OAuthClient renamed(OAuthClient client, Instant expiresAt) {
        return new OAuthClient(
                client.id(),
                new ClientName("Claude II"),
                client.source(),
                List.of(GrantSamples.CALLBACK),
                client.authentication(),
                NOON.plusSeconds(60),
                NOON.plusSeconds(60),
                expiresAt);
    }
}
