package dev.spotifymcp.mcp.session;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/**
 * Lets every tool's output pass. The SDK would hold each answer against its schema on every call, serialising it once
 * more to do so, and would log what does not fit with all its values, which are the user's. Here answers are written by
 * the classes that declare their schemas; that the two agree is a matter of this program, so its tests see to it.
 */
final class TrustedSchemas implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
        return ValidationResponse.asValid("");
    }
}
