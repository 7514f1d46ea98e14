package dev.spotifymcp.web.issuer;

import dev.spotifymcp.domain.grant.SignedToken;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a token says before anything of it is proven: enough to know whether it is worth a look, and by which key.
 *
 * @param key {@code kid}; empty where it names none
 */
record Glimpse(String issuer, String key) {

    static Optional<Glimpse> of(SignedToken token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Glimpse(
                    json(parts[1]).path("iss").stringValue(""),
                    json(parts[0]).path("kid").stringValue("")));
        } catch (IllegalArgumentException | JacksonException garbled) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }
}
