package dev.spotifymcp.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Arguments that nobody thought of, made from what a tool says it takes. */
record MadeUpArguments(ObjectNode arguments, Optional<String> wrong) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int LONGEST_LIST = 12;

    /** What has opened doors elsewhere, and what is merely unusual. */
    private static final List<String> TEXTS = List.of(
            "night",
            "spotify:track:0000000000000000000001",
            "spotify:playlist:0000000000000000000001",
            "https://open.spotify.com/intl-de/track/0000000000000000000001?si=abc",
            "../../me",
            "..%2f..%2fme",
            "spotify:track:../../me",
            "spotify:track:0000000000000000000001/../../me",
            "0000000000000000000001\r\nX-Evil: 1",
            "%00",
            "a?b#c;d\\e",
            "http://169.254.169.254/latest/meta-data",
            "\u202Egnp.exe",
            "🎵".repeat(40),
            "Beyoncé – Déjà Vu",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "0000000000000000000001",
            "x".repeat(250));

    private static final List<String> STRANGERS =
            List.of("__proto__", "constructor", "toString", "limits", "Query", "");

    /** Such as the schema allows, as far as schemas tell. */
    static MadeUpArguments fitting(JsonNode schema, RandomGenerator random) {
        ObjectNode arguments = JSON.objectNode();
        List<String> required = required(schema);
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) || random.nextBoolean()) {
                arguments.set(name, value(property, random));
            }
        });
        return new MadeUpArguments(arguments, Optional.empty());
    }

    /** Such as it does not allow, in one place. */
    static MadeUpArguments broken(JsonNode schema, RandomGenerator random) {
        ObjectNode arguments = fitting(schema, random).arguments();
        List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
        List<String> required = required(schema);
        if (names.isEmpty() || random.nextInt(4) == 0) {
            String stranger = pick(STRANGERS, random);
            arguments.put(stranger, 1);
            return new MadeUpArguments(arguments, Optional.of(stranger));
        }
        if (!required.isEmpty() && random.nextInt(3) == 0) {
            String missing = pick(required, random);
            arguments.remove(missing);
            return new MadeUpArguments(arguments, Optional.of(missing));
        }
        String name = pick(names, random);
        arguments.set(name, misfit(schema.path("properties").path(name), random));
        return new MadeUpArguments(arguments, Optional.of(name));
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode value(JsonNode schema, RandomGenerator random) {
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" ->
                JSON.numberNode(random.nextLong(
                        schema.path("minimum").asLong(0), schema.path("maximum").asLong(1000) + 1));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> list(schema, random);
            case "object" -> fitting(schema, random).arguments();
            default -> JSON.stringNode(pick(TEXTS, random));
        };
    }

    private static ArrayNode list(JsonNode schema, RandomGenerator random) {
        int least = schema.path("minItems").asInt(0);
        int most =
                Math.max(least, Math.min(LONGEST_LIST, schema.path("maxItems").asInt(LONGEST_LIST)));
        ArrayNode list = JSON.arrayNode();
        for (int size = random.nextInt(least, most + 1); size > 0; size--) {
            list.add(value(schema.path("items"), random));
        }
        return list;
    }

    private static JsonNode misfit(JsonNode schema, RandomGenerator random) {
        boolean number = schema.path("type").asString("").equals("integer");
        if (number && random.nextBoolean()) {
            return random.nextBoolean()
                    ? JSON.numberNode(schema.path("maximum").asLong() + 1)
                    : JSON.numberNode(schema.path("minimum").asLong() - 1);
        }
        List<JsonNode> others = new ArrayList<>(List.of(
                JSON.nullNode(), JSON.objectNode().put("a", 1), JSON.numberNode(1.5), JSON.numberNode(Long.MAX_VALUE)));
        // What takes a text or a list of texts takes that one too.
        if (schema.path("type").isString() && !schema.path("type").asString().equals("array")) {
            others.add(JSON.arrayNode().add("a"));
        }
        return pick(others, random);
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
