package dev.spotifymcp.domain.grant;

/** The documents by which clients describe themselves. */
@FunctionalInterface
public interface ClientDocuments {

    /**
     * What stands at this address, from there or from a copy that is still good. Its {@code client_id} is the address,
     * byte for byte. Everything that goes wrong is one refusal, {@link GrantRefusal.UnusableDocument}: which addresses
     * answer, and how fast, would tell strangers about our network.
     */
    Ruling<ClientMetadata> fetch(ClientIdUrl address);
}
