package dev.spotifymcp.mcp.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.mcp.methods.ServingTheMethods.Pair;
import dev.spotifymcp.mcp.methods.ServingTheMethods.Repeating;
import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Registry;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.words.RefusalWords;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which scope a request needs, found out before it is served. */
class KnowingWhatIsNeeded {

    private final Needs needs = new Needs(new Registry(
            new Offer(List.of(), List.of(), List.of(new Pair()), List.of(new Repeating("player", Scope.PLAYBACK))),
            new RefusalWords(new PublicUrl(URI.create("https://music.example")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prompts/get         | {"name":"player"}                                             | PLAYBACK
            completion/complete | {"ref":{"type":"ref/prompt","name":"player"}}                 | PLAYBACK
            completion/complete | {"ref":{"type":"ref/resource","uri":"test://{left}/and/{right}"}} | READ
            resources/read      | {"uri":"test://a/and/b"}                                      | READ
            resources/subscribe | {"uri":"test://a/and/b"}                                      | READ
            """)
    void what_is_on_offer_needs_its_scope(String method, String params, Scope scope) {
        assertThat(needs.of(method, json(params), Selection.everything())).contains(scope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prompts/get         | {"name":"nothing"}
            prompts/get         | {"name":5}
            prompts/get         | {}
            tools/call          | {"name":"player"}
            resources/read      | {"uri":"test://a"}
            completion/complete | {"ref":"player"}
            completion/complete | {"ref":{"type":"ref/prompt"}}
            prompts/list        | {}
            initialize          | {}
            made/up             | {"name":"player"}
            """)
    void what_is_not_needs_none(String method, String params) {
        assertThat(needs.of(method, json(params), Selection.everything())).isEmpty();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
