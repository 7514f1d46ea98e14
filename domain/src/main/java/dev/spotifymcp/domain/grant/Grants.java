package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people have granted, each grant from its code on. Every change is one step: whoever is interrupted, or comes at
 * the same moment as others, finds it done or not done.
 */
public interface Grants {

    /** Keeps a code that is about to be handed out. In the name of a user or client that has gone, none is kept. */
    void issue(IssuedCode code);

    /** Also finds codes that are expired or redeemed, the latter for as long as their grant lives. */
    Optional<IssuedCode> findCode(SecretHash code);

    /**
     * Turns a waiting code into its grant. True for exactly one caller, however many come at once; false for all others,
     * and where the code has gone.
     */
    boolean redeem(SecretHash code, Grant grant);

    /** The grant whose refresh tokens share this family. Also finds grants that are expired. */
    Optional<Grant> findFamily(SecretHash family);

    /**
     * Puts the grant with its renewed line in place of the one with the line before. Where another change came first,
     * that one stays and the answer is false.
     */
    boolean advance(TokenLine before, Grant renewed);

    /**
     * Whether the grant was redeemed, and neither revoked nor expired since. Asked with every call, so it may be
     * remembered: what ended less than a second ago may still count as live, unless this process ended it.
     */
    boolean isLive(GrantId id, Instant now);

    /** The user's live grants, oldest first; no codes. */
    List<Grant> of(UserId user, Instant now);

    /** Ends the grant and all that came from it; nothing of it is found afterwards. */
    void revoke(GrantId id);

    /** Ends all that the user granted to the client of this grant of theirs; anybody else's id changes nothing. */
    void revokeClient(UserId user, GrantId id);

    /** Ends all that the user granted. */
    void revokeAll(UserId user);

    /** Forgets the grants and unredeemed codes that had expired at that moment; says how many. */
    long purge(Instant now);
}
