package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import java.time.Duration;
import java.time.Instant;

/**
 * A code as it is kept: what it is bound to, and whether it has been redeemed.
 *
 * @param grant what it becomes when it is redeemed, and what dies when it is redeemed again
 */
public record IssuedCode(
        SecretHash code, GrantId grant, Consent consent, CodeChallenge challenge, Instant expiresAt, State state) {

    public static final Duration LIFETIME = Duration.ofSeconds(60);

    /** Whether it has been traded in. */
    public enum State {
        WAITING,
        REDEEMED
    }

    /**
     * Whether whoever presents the code is the one it was issued to. That it had been redeemed is looked at last: only
     * the client that holds the verifier as well can make a replay out of it, and so end the grant. Somebody who merely
     * found the code in a history or a log cannot.
     */
    public Ruling<IssuedCode> redeemable(TokenRequest.CodeExchange presented, OAuthClientId by, Instant now) {
        if (!consent.client().equals(by)) {
            return Ruling.refused(new GrantRefusal.CodeOfAnotherClient(grant));
        }
        if (!presented.mayBeSentTo(consent.redirectUri())) {
            return Ruling.refused(new GrantRefusal.CodeForAnotherRedirect(grant));
        }
        if (!challenge.isMetBy(presented.verifier())) {
            return Ruling.refused(new GrantRefusal.WrongVerifier(grant));
        }
        if (!presented.resource().equals(consent.resource())) {
            return Ruling.refused(new GrantRefusal.WrongResource());
        }
        return switch (state) {
            case REDEEMED -> Ruling.refused(new GrantRefusal.CodeReplayed(grant));
            case WAITING ->
                now.isBefore(expiresAt) ? Ruling.granted(this) : Ruling.refused(new GrantRefusal.CodeExpired(grant));
        };
    }
}
