package dev.spotifymcp.application.grant;

import static dev.spotifymcp.application.Samples.NOON;
import static dev.spotifymcp.application.Samples.SECRETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.Crowd;
import dev.spotifymcp.application.account.StoresContract;
import dev.spotifymcp.domain.account.BrowserMark;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.AuthorizationRequest;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.AuthorizationTransaction.Stage.Agreed;
import dev.spotifymcp.domain.grant.ClientState;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} promises. */
public abstract class TransactionsContract extends StoresContract {

    private final SecretHash anotherBrowser = new BrowserMark(SECRETS.secret()).hash();
    private final OAuthClient client = GrantSamples.client();

    @BeforeEach
    void a_client_is_known() {
        stores.oauthClients().keep(client);
    }

    @Test
    void a_transaction_is_found_in_its_browser_as_it_was_kept() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));

        assertThat(find(waiting, NOON)).contains(waiting);
        assertThat(find(waiting, NOON)).contains(waiting);
    }

    @Test
    void a_state_of_any_kind_comes_back_byte_for_byte() {
        for (String text : List.of("", " ", "a&b=c#d\r\nSet-Cookie: x", "\uD83C\uDFA7 \u202E", "x".repeat(10_000))) {
            AuthorizationTransaction waiting = kept(withState(new ClientState(text)));

            assertThat(find(waiting, NOON).map(found -> found.request().state().value()))
                    .contains(text);
        }
    }

    @Test
    void another_browser_finds_takes_and_agrees_to_nothing() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));

        assertThat(transactions().find(waiting.token(), anotherBrowser, NOON)).isEmpty();
        assertThat(transactions().agree(waiting.token(), anotherBrowser, NOON)).isEmpty();
        assertThat(transactions().take(waiting.token(), anotherBrowser, NOON)).isEmpty();

        assertThat(find(waiting, NOON)).contains(waiting);
    }

    @Test
    void a_latecomer_finds_takes_and_agrees_to_nothing() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));
        Instant late = waiting.expiresAt();

        assertThat(find(waiting, late)).isEmpty();
        assertThat(transactions().agree(waiting.token(), waiting.browser(), late))
                .isEmpty();
        assertThat(transactions().take(waiting.token(), waiting.browser(), late))
                .isEmpty();

        assertThat(find(waiting, late.minusMillis(1))).contains(waiting);
    }

    @Test
    void agreeing_is_noted_once_and_seen_by_everybody_after() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));

        var first = transactions().agree(waiting.token(), waiting.browser(), NOON.plusSeconds(1));
        var second = transactions().agree(waiting.token(), waiting.browser(), NOON.plusSeconds(2));

        assertThat(first.map(AuthorizationTransaction::stage)).contains(new Agreed(NOON.plusSeconds(1)));
        assertThat(second).isEqualTo(first);
        assertThat(transactions().take(waiting.token(), waiting.browser(), NOON))
                .isEqualTo(first);
    }

    @Test
    void of_fifty_who_take_it_at_once_one_gets_it() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));

        var taken = Crowd.of(50, caller -> transactions().take(waiting.token(), waiting.browser(), NOON));

        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(waiting));
        assertThat(transactions().agree(waiting.token(), waiting.browser(), NOON))
                .isEmpty();
    }

    @Test
    void one_browser_can_have_several_under_way() {
        AuthorizationTransaction oneTab = kept(GrantSamples.transaction(client.id()));
        AuthorizationTransaction otherTab = kept(GrantSamples.transaction(client.id()));

        assertThat(transactions().take(oneTab.token(), oneTab.browser(), NOON)).contains(oneTab);
        assertThat(find(otherTab, NOON)).contains(otherTab);
    }

    @Test
    void a_purge_forgets_what_has_expired_and_counts_it() {
        AuthorizationTransaction waiting = kept(GrantSamples.transaction(client.id()));

        assertThat(transactions().purge(waiting.expiresAt().minusMillis(1))).isZero();
        assertThat(transactions().purge(waiting.expiresAt())).isEqualTo(1);

        assertThat(find(waiting, NOON)).isEmpty();
    }

    private Transactions transactions() {
        return stores.transactions();
    }

    private AuthorizationTransaction kept(AuthorizationTransaction transaction) {
        transactions().keep(transaction);
        return transaction;
    }

    private Optional<AuthorizationTransaction> find(AuthorizationTransaction waiting, Instant now) {
        return transactions().find(waiting.token(), waiting.browser(), now);
    }

    private AuthorizationTransaction withState(ClientState state) {
        AuthorizationTransaction usual = GrantSamples.transaction(client.id());
        AuthorizationRequest request = usual.request();
        return new AuthorizationTransaction(
                usual.token(),
                usual.browser(),
                new AuthorizationRequest(
                        client.id(),
                        request.redirectUri(),
                        state,
                        Scope.all(),
                        request.resource(),
                        request.challenge()),
                usual.stage(),
                usual.expiresAt());
    }
}
