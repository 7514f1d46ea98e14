package dev.spotifymcp.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.grant.ClientIdUrl;
import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** what a document has to say, and what it must not give away. */
class ReadingDocuments {

    private static final ClientIdUrl URL = DocumentServer.url("/a");

    @Example
    void what_it_says_of_its_client_is_read() {
        assertThat(read("""
                {"client_id":"https://client.example/a","client_name":"Client","redirect_uris":["http://127.0.0.1/cb"],
                 "token_endpoint_auth_method":"none","logo_uri":"https://client.example/logo.png","unknown":[1]}"""))
                .isEqualTo(Ruling.granted(new ClientMetadata(
                        "Client",
                        List.of("http://127.0.0.1/cb"),
                        "none",
                        List.of(),
                        List.of(),
                        List.of("https://client.example/logo.png"))));
    }

    @Example
    void a_57_its_client_id_is_its_address_byte_for_byte() {
        for (String other : List.of(
                "\"https://client.example/A\"",
                "\"https://client.example/a/\"",
                "\"https://client.example:443/a\"",
                "\"https://client.example/%61\"",
                "\"https://Client.example/a\"",
                "\"https://claude.ai/client.json\"",
                "\"\"",
                "null",
                "[\"https://client.example/a\"]")) {
            assertUnusable("{\"client_id\":" + other + ",\"client_name\":\"Client\"}");
        }
        assertUnusable("{\"client_name\":\"Client\"}");
        assertUnusable("{\"client_id\":\"https://claude.ai/x\",\"client_id\":\"https://client.example/a\"}");
    }

    @Example
    void a_63_nothing_secret_is_in_it() {
        for (String secret : List.of(
                "\"client_secret\":\"s\"",
                "\"client_secret\":null",
                "\"client_secret_expires_at\":0",
                "\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"d\":\"x\"}]}",
                "\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"x\"}]}")) {
            assertUnusable("{\"client_id\":\"https://client.example/a\"," + secret + "}");
        }
    }

    @Example
    void what_is_no_object_of_the_right_types_is_refused() {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "\"https://client.example/a\"",
                "{\"client_id\":\"https://client.example/a\"} {}",
                "{\"client_id\":\"https://client.example/a\",\"redirect_uris\":\"https://client.example/cb\"}",
                "{\"client_id\":\"https://client.example/a\",\"client_name\":{}}",
                "[".repeat(1_000))) {
            assertUnusable(text);
        }
    }

    @Property
    void no_text_does_harm(@ForAll String text) {
        assertThat(read(text)).isInstanceOf(Ruling.Refused.class);
    }

    private static void assertUnusable(String text) {
        assertThat(read(text))
                .as(text)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(GrantRefusal.UnusableDocument.class));
    }

    private static Ruling<ClientMetadata> read(String text) {
        return MetadataDocument.read(URL, text);
    }
}
