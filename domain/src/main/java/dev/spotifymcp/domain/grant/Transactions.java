package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Authorizations that wait for a person. None is found from another browser, or after {@code expiresAt}; whoever tries
 * leaves it as it was.
 */
public interface Transactions {

    void keep(AuthorizationTransaction transaction);

    Optional<AuthorizationTransaction> find(SecretHash token, SecretHash browser, Instant now);

    /** Notes that the person agreed; agreeing again changes nothing. The transaction as it is then. */
    Optional<AuthorizationTransaction> agree(SecretHash token, SecretHash browser, Instant now);

    /** Hands the transaction to exactly one caller; it is over then. */
    Optional<AuthorizationTransaction> take(SecretHash token, SecretHash browser, Instant now);

    /** Forgets what had expired at that moment; says how many. */
    long purge(Instant now);
}
