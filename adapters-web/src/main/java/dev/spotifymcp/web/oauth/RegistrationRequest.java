package dev.spotifymcp.web.oauth;

import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.browser.RequestBody;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a program says of itself when it registers (RFC 7591, section 2). */
final class RegistrationRequest {

    /** Ten redirect URIs at their longest, and then some. */
    private static final int MOST_BYTES = 32 * 1024;

    private static final int DEEPEST = 16;
    private static final Set<String> LINKS = Set.of("client_uri", "logo_uri", "policy_uri", "tos_uri", "jwks_uri");

    /** Of two values under one name, each reader would pick its own. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RegistrationRequest() {}

    static Ruling<ClientMetadata> read(ServerRequest request) {
        try {
            JsonNode body = JSON.readTree(RequestBody.upTo(MOST_BYTES, request));
            return body.isObject() ? metadata(body) : unusable("a client introduces itself by a JSON object");
        } catch (JacksonException malformed) {
            return unusable("the body is no JSON of ours");
        }
    }

    private static Ruling<ClientMetadata> metadata(JsonNode body) {
        return text(body, "client_name")
                .then(name -> text(body, "token_endpoint_auth_method")
                        .then(method -> list(body, "redirect_uris")
                                .then(redirects -> list(body, "grant_types")
                                        .then(grants -> list(body, "response_types")
                                                .then(responses -> links(body)
                                                        .map(links -> new ClientMetadata(
                                                                name, redirects, method, grants, responses,
                                                                links)))))));
    }

    private static Ruling<String> text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Ruling.granted("");
        }
        return value.isString() ? Ruling.granted(value.asString()) : unusable(name + " is a text");
    }

    private static Ruling<List<String>> list(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Ruling.granted(List.of());
        }
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                ? Ruling.granted(value.valueStream().map(JsonNode::asString).toList())
                : unusable(name + " is a list of texts");
    }

    /** In any language: {@code client_uri#de} is a link too (RFC 7591, section 2.2). */
    private static Ruling<List<String>> links(JsonNode body) {
        var links = new ArrayList<String>();
        for (String name : body.propertyNames()) {
            if (LINKS.contains(name.split("#", 2)[0])) {
                switch (text(body, name)) {
                    case Ruling.Granted(var link) when link.isEmpty() -> {}
                    case Ruling.Granted(var link) -> links.add(link);
                    case Ruling.Refused(var why) -> {
                        return Ruling.refused(why);
                    }
                }
            }
        }
        return Ruling.granted(links);
    }

    private static <T> Ruling<T> unusable(String problem) {
        return Ruling.refused(new GrantRefusal.UnusableMetadata(problem));
    }
}
