package dev.spotifymcp.web.document;

import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import java.nio.charset.StandardCharsets;

/** A client's own document, as text (draft-ietf-oauth-client-id-metadata-document, section 4). */
final class MetadataDocument {

    private MetadataDocument() {}

    /** What it says, if it speaks of the client whose id is this address, and gives nothing away that is secret. */
    static Ruling<ClientMetadata> read(ClientIdUrl url, String text) {
        return switch (SelfDescription.parse(text.getBytes(StandardCharsets.UTF_8))
                .then(said -> read(url, said))) {
            case Ruling.Granted<ClientMetadata> good -> good;
            case Ruling.Refused(GrantRefusal.UnusableMetadata(var problem)) -> unusable(problem);
            case Ruling.Refused<ClientMetadata> otherwise -> otherwise;
        };
    }

    private static Ruling<ClientMetadata> read(ClientIdUrl url, SelfDescription said) {
        // Byte for byte: whoever can put a file on a host could else describe a client of somebody else's there.
        if (!said.says("client_id", url.id().value())) {
            return unusable("its client_id is not its address");
        }
        if (said.has("client_secret") || said.has("client_secret_expires_at") || said.givesKeysAway()) {
            return unusable("a secret in it is none");
        }
        return said.metadata();
    }

    private static Ruling<ClientMetadata> unusable(String problem) {
        return Ruling.refused(new GrantRefusal.UnusableDocument(problem));
    }
}
