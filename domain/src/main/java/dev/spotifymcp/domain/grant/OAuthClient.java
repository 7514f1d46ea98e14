package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A program that may ask people for access. That we know it says nothing about whose it is: anybody can register.
 *
 * @param expiresAt when it is forgotten, with all that hangs on it
 */
public record OAuthClient(
        OAuthClientId id,
        ClientName name,
        Source source,
        List<RedirectUri> redirectUris,
        ClientAuthentication authentication,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {

    /** What nobody has ever agreed to is forgotten after a day: registering is free, for floods as well. */
    public static final Duration UNUSED_LIFETIME = Duration.ofHours(24);

    /** So many of those that nobody has ever agreed to are kept at most, over all: a flood has many addresses. */
    public static final int MOST_UNUSED = 10_000;

    /** Longer than any grant of its lives, so that forgetting a client never ends one. */
    public static final Duration USED_LIFETIME = Duration.ofDays(100);

    /** "Last used" is true to this much, and only as often is it written. */
    private static final Duration LAST_USE_GRAIN = Duration.ofDays(1);

    /** Where our knowledge of a client comes from. */
    public enum Source {
        /** It registered itself (RFC 7591). */
        REGISTERED,
        /** Its id is the address of a document of its own. */
        METADATA_DOCUMENT
    }

    public OAuthClient {
        redirectUris = List.copyOf(redirectUris);
    }

    /** A client that registers itself, under the id and with the secret that we would give it. */
    public static Ruling<OAuthClient> registered(
            OAuthClientId id, SecretHash secret, ClientMetadata metadata, PrivateSchemes allowed, Instant now) {
        return metadata.check(allowed)
                .then(redirects -> authentication(metadata.authMethod(), secret)
                        .map(way -> fresh(id, metadata, Source.REGISTERED, redirects, way, now)));
    }

    /** A client as its document describes it. */
    public static Ruling<OAuthClient> described(
            ClientIdUrl url, ClientMetadata metadata, PrivateSchemes allowed, Instant now) {
        if (!metadata.authMethod().isEmpty() && !metadata.authMethod().equals("none")) {
            return ClientMetadata.unusable("a client with a document proves itself by PKCE alone: none");
        }
        if (metadata.name().isBlank()) {
            return ClientMetadata.unusable("a client with a document says its name there");
        }
        return metadata.check(allowed)
                .map(redirects -> fresh(
                        url.id(), metadata, Source.METADATA_DOCUMENT, redirects, new ClientAuthentication.None(), now));
    }

    private static OAuthClient fresh(
            OAuthClientId id,
            ClientMetadata metadata,
            Source source,
            List<RedirectUri> redirects,
            ClientAuthentication way,
            Instant now) {
        return new OAuthClient(
                id, new ClientName(metadata.name()), source, redirects, way, now, now, now.plus(UNUSED_LIFETIME));
    }

    /** Without a word about it a client is confidential and uses the header (RFC 7591, section 2). */
    private static Ruling<ClientAuthentication> authentication(String method, SecretHash secret) {
        return switch (method) {
            case "none" -> Ruling.granted(new ClientAuthentication.None());
            case "client_secret_post" -> Ruling.granted(new ClientAuthentication.SecretInBody(secret));
            case "", "client_secret_basic" -> Ruling.granted(new ClientAuthentication.SecretInHeader(secret));
            default -> ClientMetadata.unusable("a client proves itself by none, client_secret_post or _basic");
        };
    }

    /** Whether a browser may be sent there on this client's behalf. */
    public boolean mayRedirectTo(RedirectUri asked) {
        return redirectUris.stream().anyMatch(registered -> registered.covers(asked));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether nobody has ever got access by it. */
    public boolean isUnused() {
        return lastUsedAt.equals(createdAt);
    }

    /** Whether a use now is worth noting. */
    public boolean isUseNews(Instant now) {
        return lastUsedAt.plus(LAST_USE_GRAIN).isBefore(now) || isUnused();
    }
}
