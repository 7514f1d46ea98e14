package dev.spotifymcp.web.document;

import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
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

/** What a program says of itself: a JSON object (RFC 7591, section 2). */
public final class SelfDescription {

    private static final int DEEPEST = 16;
    private static final Set<String> LINKS = Set.of("client_uri", "logo_uri", "policy_uri", "tos_uri", "jwks_uri");

    /** Where the private half of a key is in a JSON Web Key: of a pair, and of one that has no halves (RFC 7518, 6). */
    private static final List<String> PRIVATE_KEYS = List.of("d", "k");

    /** Of two values under one name, each reader would pick its own. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode body;

    private SelfDescription(JsonNode body) {
        this.body = body;
    }

    public static Ruling<SelfDescription> parse(byte[] bytes) {
        try {
            JsonNode body = JSON.readTree(bytes);
            return body.isObject()
                    ? Ruling.granted(new SelfDescription(body))
                    : unusable("a client introduces itself by a JSON object");
        } catch (JacksonException malformed) {
            return unusable("the body is no JSON of ours");
        }
    }

    boolean has(String name) {
        return body.has(name);
    }

    boolean says(String name, String value) {
        JsonNode said = body.path(name);
        return said.isString() && said.asString().equals(value);
    }

    /** Whether it shows keys that only their owner should have. */
    boolean givesKeysAway() {
        JsonNode keys = body.path("jwks");
        return PRIVATE_KEYS.stream().anyMatch(half -> keys.findValue(half) != null);
    }

    /** Nothing of it is checked yet but its types. */
    public Ruling<ClientMetadata> metadata() {
        return text("client_name")
                .then(name -> text("token_endpoint_auth_method")
                        .then(method -> list("redirect_uris")
                                .then(redirects -> list("grant_types")
                                        .then(grants -> list("response_types")
                                                .then(responses -> links().map(links -> new ClientMetadata(
                                                        name, redirects, method, grants, responses, links)))))));
    }

    private Ruling<String> text(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Ruling.granted("");
        }
        return value.isString() ? Ruling.granted(value.asString()) : unusable(name + " is a text");
    }

    private Ruling<List<String>> list(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Ruling.granted(List.of());
        }
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                ? Ruling.granted(value.valueStream().map(JsonNode::asString).toList())
                : unusable(name + " is a list of texts");
    }

    /** In any language: {@code client_uri#de} is a link too (RFC 7591, section 2.2). */
    private Ruling<List<String>> links() {
        var links = new ArrayList<String>();
        for (String name : body.propertyNames()) {
            if (LINKS.contains(name.split("#", 2)[0])) {
                switch (text(name)) {
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
