package dev.spotifymcp.mcp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.domain.account.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model reads about a tool follows from the declaration that its arguments are checked by. */
class DeclaringArguments {

    @Test
    void the_schema_tells_bounds_defaults_and_what_is_required() {
        var tool = tool(
                "name_things",
                "Names things.",
                Parameter.named("name", ValueType.line(1, 5), "What to call it."),
                Parameter.named("limit", ValueType.wholeNumber(1, 50), "How many.")
                        .orElse(7),
                Parameter.named("open", ValueType.flag(), "Whether.").orElse(true),
                Parameter.named("notes", ValueType.listOf(ValueType.line(0, 9), 3), "Why."));

        assertThat(tool.published().path("inputSchema").toPrettyString()).isEqualToNormalizingNewlines("""
                        {
                          "type" : "object",
                          "properties" : {
                            "name" : {
                              "type" : "string",
                              "maxLength" : 5,
                              "description" : "What to call it."
                            },
                            "limit" : {
                              "type" : "integer",
                              "minimum" : 1,
                              "maximum" : 50,
                              "description" : "How many.",
                              "default" : 7
                            },
                            "open" : {
                              "type" : "boolean",
                              "description" : "Whether.",
                              "default" : true
                            },
                            "notes" : {
                              "type" : "array",
                              "items" : {
                                "type" : "string",
                                "maxLength" : 9
                              },
                              "minItems" : 1,
                              "maxItems" : 3,
                              "description" : "Why."
                            }
                          },
                          "required" : [ "name", "notes" ],
                          "additionalProperties" : false
                        }""");
    }

    @Test
    void the_output_may_be_a_problem_instead_since_some_clients_check_errors_too() {
        var output = tool("do_it", "Does it.").published().path("outputSchema");

        assertThat(output.path("anyOf").toString())
                .isEqualTo("[{\"required\":[\"state\"]},{\"required\":[\"error\"]}]");
        assertThat(output.path("properties").propertyNames()).containsExactly("state");
        assertThat(output.has("required")).isFalse();
    }

    @Test
    void a_schema_stays_as_it_was_declared_whatever_is_built_from_it() {
        Schema small = Schema.object().always("id", Schema.text());
        String before = small.json().toString();

        small.always("name", Schema.text()).closed().described("larger");
        small.json().put("type", "something else");

        assertThat(small.json()).hasToString(before);
    }

    @Test
    void a_tool_needs_a_name_and_a_description_a_model_can_use() {
        assertThatThrownBy(() -> tool("Do It", "Does it.")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tool("do_it", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tool("do_it", "x".repeat(401))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ToolDefinition tool(String name, String description, Parameter<?>... parameters) {
        return new ToolDefinition(
                name,
                "A title",
                description,
                List.of(parameters),
                Schema.object().always("state", Schema.oneOf("done")),
                Effect.READS,
                Scope.READ);
    }
}
