package dev.spotifymcp.application.dossier;

import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.grant.ConnectedClient;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.domain.traffic.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one person, at one moment.
 *
 * @param keys API keys and connect tokens, oldest first
 * @param clients the longest connected first
 * @param sessions newest first
 * @param activity latest first
 */
public record Dossier(
        User user,
        Link link,
        List<ApiKey> keys,
        List<ConnectedClient> clients,
        List<BrowserSession> sessions,
        List<AuditEntry> activity,
        Instant readAt) {

    public Dossier {
        keys = List.copyOf(keys);
        clients = List.copyOf(clients);
        sessions = List.copyOf(sessions);
        activity = List.copyOf(activity);
    }
}
