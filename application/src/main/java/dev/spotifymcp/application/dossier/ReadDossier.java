package dev.spotifymcp.application.dossier;

import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.grant.ManageGrants;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.traffic.AuditEntry;
import dev.spotifymcp.domain.traffic.AuditEntry.Act;
import dev.spotifymcp.domain.traffic.AuditTrail;
import java.time.InstantSource;

/** Puts together all that is known of one person. */
public record ReadDossier(
        ReadStatus status,
        ManageKeys keys,
        ManageGrants grants,
        ManageSessions sessions,
        AuditTrail trail,
        InstantSource clock) {

    /** As much activity as somebody reads on a page. */
    static final int ENTRIES_SHOWN = 50;

    /** Enough for all that a person does in 90 days, and bounded for what a program may do in their name. */
    static final int ENTRIES_EXPORTED = 5_000;

    /** To be shown. */
    public Dossier show(User user) {
        return read(user, ENTRIES_SHOWN);
    }

    /** To be taken along, which is something that happened to the account as well. */
    public Dossier export(User user) {
        trail.note(new AuditEntry(user.id(), clock.instant(), Act.EXPORTED, ""));
        return read(user, ENTRIES_EXPORTED);
    }

    private Dossier read(User user, int entries) {
        UserId id = user.id();
        Link link = status.of(id).map(ReadStatus.Status::link).orElseGet(Link.NotConnected::new);
        return new Dossier(
                user, link, keys.of(id), grants.of(id), sessions.of(id), trail.latest(id, entries), clock.instant());
    }
}
