package dev.spotifymcp.domain.grant;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client id that is the address of a document about the client (draft-ietf-oauth-client-id-metadata-document, section
 * 3). Where that address leads is for whoever fetches it to judge.
 */
public record ClientIdUrl(OAuthClientId id) {

    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    public ClientIdUrl {
        if (!isDocument(id)) {
            throw new IllegalArgumentException("a client id URL is https, with a host and a path");
        }
    }

    /** Empty for an id that is not such an address. */
    public static Optional<ClientIdUrl> of(OAuthClientId id) {
        return isDocument(id) ? Optional.of(new ClientIdUrl(id)) : Optional.empty();
    }

    public URI address() {
        return URI.create(id.value());
    }

    private static boolean isDocument(OAuthClientId id) {
        try {
            return id.value().startsWith("https://") && isDocument(new URI(id.value()));
        } catch (URISyntaxException noUri) {
            return false;
        }
    }

    private static boolean isDocument(URI url) {
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getRawPath().length() > 1
                && !DOT_SEGMENT.matcher(url.getRawPath()).find();
    }
}
