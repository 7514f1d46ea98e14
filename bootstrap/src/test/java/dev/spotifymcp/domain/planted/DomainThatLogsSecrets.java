package dev.spotifymcp.domain.planted;

import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.domain.account.SpotifyToken;
import org.slf4j.LoggerFactory;

/** Reaches outwards, uses a third party, and reveals a secret: three sins the hexagon's rules must see. */
final class DomainThatLogsSecrets {

    private DomainThatLogsSecrets() {}

    static void sin(SpotifyToken secret, Leave leave) {
        LoggerFactory.getLogger(leave.getClass()).info(secret.reveal());
    }
}
