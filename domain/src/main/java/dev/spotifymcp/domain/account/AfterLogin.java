package dev.spotifymcp.domain.account;

/** What a browser does once its person has logged in. */
public sealed interface AfterLogin {

    /** It shows them their account. */
    record ToAccount() implements AfterLogin {}

    /**
     * It goes on with an authorization that waits for them.
     *
     * @param transaction the hash of its token
     */
    record ToAuthorization(SecretHash transaction) implements AfterLogin {}
}
