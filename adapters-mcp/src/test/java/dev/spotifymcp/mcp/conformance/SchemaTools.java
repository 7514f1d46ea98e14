package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Content;
import dev.spotifymcp.mcp.registry.Parameter;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolResult;
import dev.spotifymcp.mcp.registry.ValueType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tools whose input schema says more than which arguments there are. */
final class SchemaTools {

    private static final Parameter<String> REGION =
            Parameter.named("region", ValueType.line(1, 100), "Told by a header as well.");
    private static final Parameter<Integer> SHARD =
            Parameter.named("shard", ValueType.wholeNumber(0, 100), "Told by a header as well.");

    /** Every keyword a careless server might lose (SEP-1613, SEP-2106). */
    private static final ObjectNode SCHEMA = Ask.object("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "$defs": {
                "address": {
                  "$anchor": "addressDef",
                  "type": "object",
                  "properties": {"street": {"type": "string"}, "city": {"type": "string"}}
                }
              },
              "properties": {
                "name": {"type": "string"},
                "address": {"$ref": "#/$defs/address"},
                "contactMethod": {"type": "string", "enum": ["phone", "email"]},
                "phone": {"type": "string"},
                "email": {"type": "string"}
              },
              "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
              "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
              "then": {"required": ["phone"]},
              "else": {"required": ["email"]},
              "additionalProperties": false
            }""");

    private SchemaTools() {}

    static List<Tool> all() {
        var shown = ToolResult.shown(new Content.Text("Heard."));
        return List.of(
                FixtureTool.named(
                                "test_custom_headers",
                                "Has arguments that headers repeat.",
                                call -> shown,
                                REGION,
                                SHARD)
                        .withSchema(SchemaTools::repeatedInHeaders),
                FixtureTool.named("json_schema_2020_12_tool", "Is there to be listed.", call -> shown)
                        .withSchema(schema -> SCHEMA.deepCopy()));
    }

    private static ObjectNode repeatedInHeaders(ObjectNode schema) {
        ObjectNode properties = schema.withObject("properties");
        properties.withObject("region").put("x-mcp-header", "Region");
        properties.withObject("shard").put("x-mcp-header", "Shard");
        return schema;
    }
}
