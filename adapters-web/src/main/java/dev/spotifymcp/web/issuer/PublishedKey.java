package dev.spotifymcp.web.issuer;

import com.google.crypto.tink.Key;
import com.google.crypto.tink.jwt.JwkSetConverter;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key that an issuer signs with (RFC 7517, section 4). The key says which algorithm it is for, never the token: so
 * there is no "none", and no public key is taken for the secret of a symmetric signature (RFC 8725, section 3.1).
 *
 * @param name {@code kid}; empty where it has none
 */
record PublishedKey(String name, Key key) {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKey.class);

    /** An issuer has one or two at a time. */
    private static final int MOST = 32;

    private static final Map<String, String> ALGORITHM_OF_CURVE =
            Map.of("P-256", "ES256", "P-384", "ES384", "P-521", "ES512");

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedKey published && name.equals(published.name) && key.equalsKey(published.key);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Those of a JWK Set that can verify a signature. One that we cannot use says nothing against the others. */
    static List<PublishedKey> in(String keySet) {
        try {
            return JsonMapper.shared()
                    .readTree(keySet)
                    .path("keys")
                    .valueStream()
                    .limit(MOST)
                    .filter(ObjectNode.class::isInstance)
                    .flatMap(key -> of((ObjectNode) key).stream())
                    .toList();
        } catch (JacksonException garbled) {
            LOG.warn("the keys of the external issuer are no JSON");
            return List.of();
        }
    }

    private static Optional<PublishedKey> of(ObjectNode jwk) {
        if (!jwk.path("use").stringValue("sig").equals("sig")) {
            return Optional.empty();
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.putArray("keys").add(jwk.has("alg") ? jwk : jwk.put("alg", usualAlgorithm(jwk)));
        try {
            var key = JwkSetConverter.toPublicKeysetHandle(alone.toString())
                    .getAt(0)
                    .getKey();
            return Optional.of(new PublishedKey(jwk.path("kid").stringValue(""), key));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unusable) {
            LOG.info("a key of the external issuer cannot be used: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Some issuers leave it out, and mean what is usual for such keys. */
    private static String usualAlgorithm(JsonNode jwk) {
        return ALGORITHM_OF_CURVE.getOrDefault(jwk.path("crv").stringValue(""), "RS256");
    }
}
