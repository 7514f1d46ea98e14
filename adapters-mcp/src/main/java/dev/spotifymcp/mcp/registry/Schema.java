package dev.spotifymcp.mcp.registry;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema (2020-12), as far as tools need it. Everything keeps the order of its declaration, so that the same
 * tools are published as the same bytes by every replica and release.
 */
public final class Schema {

    private final ObjectNode json;

    private Schema(ObjectNode json) {
        this.json = json;
    }

    public static Schema text() {
        return ofType("string");
    }

    public static Schema wholeNumber() {
        return ofType("integer");
    }

    public static Schema flag() {
        return ofType("boolean");
    }

    /** An object that is told of elsewhere. */
    public static Schema anything() {
        return ofType("object");
    }

    /** One of these words. */
    public static Schema oneOf(String... words) {
        Schema schema = text();
        schema.json.set("enum", array(List.of(words)));
        return schema;
    }

    /** A value of any of these types. */
    static Schema anyOf(String... types) {
        return new Schema(JsonNodeFactory.instance.objectNode()).with("type", array(List.of(types)));
    }

    /** One of this, or a list of it. Both keywords stand side by side, since each heeds its own type only. */
    Schema orListOfIt(int most) {
        Schema list = listOf(this).with("minItems", 1).with("maxItems", most);
        Schema both = copy();
        both.json.setAll(list.json);
        both.json.set("type", array(List.of(json.required("type").stringValue(), "array")));
        return both;
    }

    public static Schema listOf(Schema item) {
        Schema schema = ofType("array");
        schema.json.set("items", item.json());
        return schema;
    }

    /** An object; its properties follow by {@link #always} and {@link #sometimes}. */
    public static Schema object() {
        Schema schema = ofType("object");
        schema.json.putObject("properties");
        return schema;
    }

    /** This object, with a property that is never missing. */
    public Schema always(String name, Schema property) {
        Schema larger = sometimes(name, property);
        larger.json.withArray("required").add(name);
        return larger;
    }

    /** This object, with a property that may be missing. */
    public Schema sometimes(String name, Schema property) {
        Schema larger = copy();
        larger.json.withObject("properties").set(name, property.json());
        return larger;
    }

    /** This object, and nothing beside what was declared. */
    public Schema closed() {
        return with("additionalProperties", JsonNodeFactory.instance.booleanNode(false));
    }

    /** This value, or {@code null}. */
    public Schema orNull() {
        String type = json.required("type").stringValue();
        return with("type", array(List.of(type, "null")));
    }

    public Schema described(String words) {
        return with("description", JsonNodeFactory.instance.stringNode(words));
    }

    Schema orElse(Object fallback) {
        return with("default", JsonMapper.shared().valueToTree(fallback));
    }

    Schema with(String keyword, int bound) {
        return with(keyword, JsonNodeFactory.instance.numberNode(bound));
    }

    /**
     * This object, or one that has an {@code error}. What stands in that is told once in the documentation, and what an
     * object inside this one never lacks is not told: in every tool, it would cost a model thousands of characters.
     */
    Schema orProblem() {
        Schema either = new Schema(json.deepCopy());
        ObjectNode asPromised = JsonNodeFactory.instance.objectNode();
        asPromised.set("required", either.json.withArray("required").deepCopy());
        ObjectNode failed = JsonNodeFactory.instance.objectNode();
        failed.set("required", array(List.of("error")));
        either.json.remove("required");
        either.json.findParents("required").forEach(inner -> ((ObjectNode) inner).remove("required"));
        either.json.putArray("anyOf").add(asPromised).add(failed);
        return either;
    }

    /** A copy; whatever is done to it, this schema stays as it was declared. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    private Schema with(String keyword, JsonNode value) {
        Schema changed = copy();
        changed.json.set(keyword, value);
        return changed;
    }

    private Schema copy() {
        return new Schema(json());
    }

    private static Schema ofType(String type) {
        return new Schema(JsonNodeFactory.instance.objectNode().put("type", type));
    }

    private static ArrayNode array(List<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
