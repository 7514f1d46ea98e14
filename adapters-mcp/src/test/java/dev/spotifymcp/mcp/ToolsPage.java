package dev.spotifymcp.mcp;

import dev.spotifymcp.mcp.registry.Effect;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.Tool;
import dev.spotifymcp.mcp.registry.ToolDefinition;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** The page about everything on offer, written from what clients are told. */
record ToolsPage(Registry registry) {

    private static final String HEAD = """
            # What is on offer

            Written from the server's own lists by a test, which fails when this page says anything else. What a caller's
            key or token does not allow is neither listed nor done. Every id may be a Spotify URI, an `open.spotify.com`
            link or a bare id.
            """;

    String text() {
        var page = new StringBuilder(HEAD);
        page.append("\n## Tools\n");
        registry.tools().all().forEach(tool -> page.append(tool(tool)));
        page.append("\n## Resources\n\n| URI | What it holds | Needs |\n|---|---|---|\n");
        for (Resource resource : registry.resources().all()) {
            var told = resource.definition();
            page.append(
                    row(code(told.uri()), told.description(), code(told.scope().value())));
        }
        for (ResourceTemplate template : registry.templates().all()) {
            var told = template.definition();
            page.append(row(
                    code(told.template().text()),
                    told.description(),
                    code(told.scope().value())));
        }
        if (!registry.prompts().isEmpty()) {
            page.append("\n## Prompts\n\n| Prompt | What it begins | Arguments |\n|---|---|---|\n");
            registry.prompts().all().forEach(prompt -> page.append(prompt(prompt.definition())));
        }
        return page.toString();
    }

    private String tool(Tool tool) {
        ToolDefinition told = tool.definition();
        var text = new StringBuilder("\n### `" + told.name() + "`\n\n")
                .append(told.description())
                .append("\n\nNeeds ")
                .append(code(told.scope().value()))
                .append("; ")
                .append(words(told.effect()))
                .append(".\n");
        JsonNode input = registry.tools().published(told.name()).orElseThrow().path("inputSchema");
        if (!input.path("properties").isEmpty()) {
            text.append("\n| Argument | Takes | Default | Meaning |\n|---|---|---|---|\n");
            input.path("properties")
                    .forEachEntry((name, schema) -> text.append(row(
                            code(name),
                            takes(schema),
                            schema.has("default") ? code(schema.path("default").toString()) : needed(input, name),
                            schema.path("description").asString(""))));
        }
        return text.toString();
    }

    private static String needed(JsonNode input, String name) {
        return input.path("required")
                        .valueStream()
                        .anyMatch(each -> each.asString("").equals(name))
                ? "required"
                : "";
    }

    private static String takes(JsonNode schema) {
        String type = schema.path("type").asString("anything");
        String bounds = schema.has("minimum") || schema.has("maximum")
                ? " " + schema.path("minimum").asString("…") + " to "
                        + schema.path("maximum").asString("…")
                : "";
        if (schema.has("enum")) {
            return code(schema.path("enum").toString());
        }
        return type.equals("array") ? "list of " + takes(schema.path("items")) : type + bounds;
    }

    private static String prompt(Prompt.Definition told) {
        var arguments = new StringJoiner(", ");
        told.arguments().forEach(each -> arguments.add(code(each.name()) + (each.required() ? "" : " (optional)")));
        return row(code(told.name()), told.description(), arguments.toString());
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case READS -> "changes nothing";
            case ADDS -> "adds";
            case STEERS -> "changes what plays";
            case SETS -> "sets, and changes nothing more when done again";
            case DESTROYS -> "takes away or changes what was there";
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        var row = new StringJoiner(" | ", "| ", " |\n");
        for (String cell : cells) {
            row.add(cell.replace("|", "\\|").replace("\n", " "));
        }
        return row.toString();
    }
}
