package dev.spotifymcp.domain.grant;

import java.util.Optional;

/** Where the cluster keeps the keys of its access tokens. */
public interface SigningKeys {

    /** Empty until the first keyset was kept. */
    Optional<SigningKeyset> find();

    /**
     * Keeps this keyset if it is the first of all, or follows the kept one by version. Where another came first, that
     * one stays; the answer is what is kept afterwards.
     */
    SigningKeyset keep(SigningKeyset successor);
}
