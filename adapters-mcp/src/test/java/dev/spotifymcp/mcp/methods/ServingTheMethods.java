package dev.spotifymcp.mcp.methods;

import static dev.spotifymcp.application.Samples.aUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Client;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Prompt;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.ResourceContent;
import dev.spotifymcp.mcp.registry.ResourceTemplate;
import dev.spotifymcp.mcp.registry.UriTemplate;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists come page by page, prompts and templates answer to their arguments, and scopes hold for all of them. */
class ServingTheMethods {

    /** A prompt that repeats what it is given. */
    record Repeating(String name, Scope scope) implements Prompt {

        @Override
        public Prompt.Definition definition() {
            var words = new Argument("words", "What to repeat.", true);
            var tone = new Argument("tone", "How.", false);
            return new Prompt.Definition(name, "Repeat", "Repeats.", List.of(words, tone), scope);
        }

        @Override
        public Answer<Spoken> speak(Request request) {
            return Answer.given(Spoken.text(request.argument("words") + request.argument("tone")));
        }

        @Override
        public List<String> complete(String argument, String typed, Caller caller) {
            return IntStream.range(0, 150).mapToObj(number -> typed + number).toList();
        }
    }

    /** A template whose resources say their variables. */
    record Pair() implements ResourceTemplate {

        @Override
        public ResourceTemplate.Definition definition() {
            return new ResourceTemplate.Definition(
                    UriTemplate.of("test://{left}/and/{right}"), "pair", "Pair", "Two.", "text/plain", Scope.READ);
        }

        @Override
        public Answer<ResourceContent> read(String uri, Map<String, String> variables, Caller caller) {
            return Answer.given(new ResourceContent.Text(uri, "text/plain", variables.toString()));
        }
    }

    private final Registry registry = new Registry(
            new Offer(
                    List.of(),
                    List.of(),
                    List.of(new Pair()),
                    IntStream.range(0, 7)
                            .<Prompt>mapToObj(
                                    number -> new Repeating("p" + number, number == 6 ? Scope.PLAYBACK : Scope.READ))
                            .toList()),
            new RefusalWords(new PublicUrl(URI.create("https://music.example"))));
    private final Methods methods = new Methods(registry, Seal.random(), 3);
    private final Caller alice = new Caller(aUserId(), Set.of(Scope.READ));

    @Test
    void a_list_is_read_page_by_page_in_its_order_and_without_what_the_caller_may_not_use() {
        List<String> names = new ArrayList<>();
        String params = "{}";
        int pages = 0;
        while (!params.isEmpty()) {
            JsonNode page = result(Method.PROMPTS_LIST, params);
            page.path("prompts").forEach(prompt -> names.add(prompt.path("name").asString()));
            params = page.has("nextCursor")
                    ? "{\"cursor\":\"" + page.path("nextCursor").asString() + "\"}"
                    : "";
            pages++;
        }

        assertThat(pages).isEqualTo(2);
        assertThat(names).containsExactly("p0", "p1", "p2", "p3", "p4", "p5");
    }

    @Test
    void a_cursor_is_good_for_its_user_and_its_list() {
        String cursor = "{\"cursor\":\""
                + result(Method.PROMPTS_LIST, "{}").path("nextCursor").asString() + "\"}";
        Caller bob = new Caller(aUserId(), Set.of(Scope.READ));

        assertThat(methods.serve(Method.PROMPTS_LIST, json(cursor), bob, Client.silent()))
                .isInstanceOf(Served.Invalid.class);
        assertThat(served(Method.RESOURCES_TEMPLATES_LIST, cursor)).isInstanceOf(Served.Invalid.class);
        assertThat(served(Method.PROMPTS_LIST, "{\"cursor\":5}")).isInstanceOf(Served.Invalid.class);
        assertThat(served(Method.PROMPTS_LIST, "{\"cursor\":null}")).isInstanceOf(Served.Invalid.class);
    }

    @Test
    void a_prompt_speaks() {
        JsonNode spoken =
                result(Method.PROMPTS_GET, "{\"name\":\"p0\",\"arguments\":{\"words\":\"a\",\"tone\":\"!\"}}");

        assertThat(spoken)
                .hasToString("{\"messages\":[{\"role\":\"user\",\"content\":{\"type\":\"text\",\"text\":\"a!\"}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | Unknown prompt:
            {"name":"nothing"}                          | Unknown prompt: nothing
            {"name":"p0"}                               | words is required
            {"name":"p0","arguments":[]}                | arguments has to be an object
            {"name":"p0","arguments":{"words":5}}       | words has to be a text of at most 2000 characters
            """)
    void what_is_wrong_with_a_prompts_arguments_is_said(String params, String why) {
        assertThat(served(Method.PROMPTS_GET, params))
                .isInstanceOfSatisfying(
                        Served.Invalid.class,
                        wrong -> assertThat(wrong.why().strip()).isEqualTo(why));
    }

    @Test
    void a_prompt_beyond_the_callers_scope_is_refused() {
        assertThat(served(Method.PROMPTS_GET, "{\"name\":\"p6\",\"arguments\":{\"words\":\"a\"}}"))
                .isInstanceOfSatisfying(
                        Served.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("scope_missing"));
        assertThat(complete("{\"type\":\"ref/prompt\",\"name\":\"p6\"}")).isInstanceOf(Served.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "test://a/and/b, '{left=a, right=b}'",
        "test://a%20b/and/c+d, '{left=a b, right=c+d}'",
        "test://a%2Fand%2Fx/and/b, '{left=a/and/x, right=b}'"
    })
    void a_template_finds_its_variables(String uri, String variables) {
        assertThat(result(Method.RESOURCES_READ, "{\"uri\":\"" + uri + "\"}")
                        .at("/contents/0/text")
                        .asString())
                .isEqualTo(variables);
    }

    @ParameterizedTest
    @CsvSource({"test://a/and/", "test:///and/b", "test://a/b/and/c", "test://a%zz/and/b", "TEST://a/and/b", "x"})
    void what_is_not_of_the_template_is_no_resource(String uri) {
        assertThat(served(Method.RESOURCES_READ, "{\"uri\":\"" + uri + "\"}"))
                .isEqualTo(new Served.NoSuchResource(uri));
    }

    @Test
    void suggestions_are_cut_where_the_protocol_cuts_them() {
        Served served = complete("{\"type\":\"ref/prompt\",\"name\":\"p0\"}");

        assertThat(served).isInstanceOfSatisfying(Served.Result.class, result -> {
            JsonNode completion = result.json().path("completion");
            assertThat(completion.path("values")).hasSize(100);
            assertThat(completion.at("/values/0").asString()).isEqualTo("ty0");
            assertThat(completion.path("total").asInt()).isEqualTo(150);
            assertThat(completion.path("hasMore").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"ref/prompt","name":"nothing"}
            {"type":"ref/resource","uri":"test://a/and/b"}
            {"type":"ref/nothing"}
            {}
            """)
    void what_suggests_nothing_is_said(String ref) {
        assertThat(complete(ref)).isInstanceOf(Served.Invalid.class);
    }

    @Test
    void a_template_that_knows_nothing_suggests_nothing() {
        assertThat(complete("{\"type\":\"ref/resource\",\"uri\":\"test://{left}/and/{right}\"}"))
                .isInstanceOfSatisfying(
                        Served.Result.class,
                        result -> assertThat(result.json().at("/completion/values"))
                                .isEmpty());
    }

    @Test
    void what_there_is_is_declared() {
        assertThat(methods.capabilities())
                .hasToString("{\"tools\":{},\"resources\":{},\"prompts\":{},\"completions\":{},\"logging\":{}}");
    }

    private Served complete(String ref) {
        return served(
                Method.COMPLETION_COMPLETE, "{\"ref\":" + ref + ",\"argument\":{\"name\":\"words\",\"value\":\"ty\"}}");
    }

    private JsonNode result(Method method, String params) {
        return switch (served(method, params)) {
            case Served.Result(var json, var keeping) -> JsonMapper.shared().readTree(json.toString());
            case Served other -> throw new AssertionError("no result: " + other);
        };
    }

    private Served served(Method method, String params) {
        return methods.serve(method, json(params), alice, Client.silent());
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
