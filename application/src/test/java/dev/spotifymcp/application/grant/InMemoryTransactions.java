package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.grant.AuthorizationTransaction;
import dev.spotifymcp.domain.grant.AuthorizationTransaction.Stage.Agreed;
import dev.spotifymcp.domain.grant.AuthorizationTransaction.Stage.Asking;
import dev.spotifymcp.domain.grant.OAuthClientId;
import dev.spotifymcp.domain.grant.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Authorizations that wait as long as the test. */
public final class InMemoryTransactions implements Transactions {

    private final Map<SecretHash, AuthorizationTransaction> waiting = new HashMap<>();

    @Override
    public synchronized void keep(AuthorizationTransaction transaction) {
        waiting.put(transaction.token(), transaction);
    }

    @Override
    public synchronized Optional<AuthorizationTransaction> find(SecretHash token, SecretHash browser, Instant now) {
        return Optional.ofNullable(waiting.get(token))
                .filter(found -> found.browser().equals(browser) && now.isBefore(found.expiresAt()));
    }

    @Override
    public synchronized Optional<AuthorizationTransaction> agree(SecretHash token, SecretHash browser, Instant now) {
        find(token, browser, now)
                .filter(found -> found.stage() instanceof Asking)
                .ifPresent(found -> waiting.put(token, agreed(found, now)));
        return find(token, browser, now);
    }

    @Override
    public synchronized Optional<AuthorizationTransaction> take(SecretHash token, SecretHash browser, Instant now) {
        Optional<AuthorizationTransaction> found = find(token, browser, now);
        found.ifPresent(taken -> waiting.remove(token));
        return found;
    }

    @Override
    public synchronized long purge(Instant now) {
        long before = waiting.size();
        waiting.values().removeIf(transaction -> !now.isBefore(transaction.expiresAt()));
        return before - waiting.size();
    }

    synchronized void forgetAllOf(OAuthClientId client) {
        waiting.values().removeIf(transaction -> transaction.request().client().equals(client));
    }

    private static AuthorizationTransaction agreed(AuthorizationTransaction asking, Instant now) {
        return new AuthorizationTransaction(
                asking.token(), asking.browser(), asking.request(), new Agreed(now), asking.expiresAt());
    }
}
