package dev.spotifymcp.web.document;

import static dev.spotifymcp.web.document.DocumentServer.answer;
import static dev.spotifymcp.web.document.DocumentServer.answering;
import static dev.spotifymcp.web.document.DocumentServer.document;
import static dev.spotifymcp.web.document.DocumentServer.saying;
import static dev.spotifymcp.web.document.DocumentServer.url;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.grant.ClientMetadata;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.document.DocumentServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** servers that say too much, too little, or something else than was asked for. */
class AnsweringUsBadly {

    private static final String JSON = "Content-Type: application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=UTF-8",
                "application/oauth-client+json"
            })
    void json_is_read(String type) throws IOException {
        assertThat(fetched(saying(document("/a"), "Content-Type: " + type))).isInstanceOf(Ruling.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/json", "application/jsonp", "application/json-seq", "application/x+jsonl", ""
            })
    void nothing_else_is(String type) throws IOException {
        assertRefused(saying(document("/a"), "Content-Type: " + type));
        assertRefused(saying(document("/a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201 Created",
                "203 Other",
                "204 No Content",
                "206 Partial Content",
                "404 Not Found",
                "401 No",
                "500 Oh"
            })
    void only_200_is_an_answer(String status) throws IOException {
        assertRefused(out -> out.write(answer(status, document("/a"), JSON, "WWW-Authenticate: Basic realm=x")));
    }

    @Test
    void five_kilobytes_are_the_most_announced_or_not() throws IOException {
        String whole = document("/a") + " ".repeat(5 * 1024 - document("/a").length());

        assertThat(fetched(saying(whole, JSON))).isInstanceOf(Ruling.Granted.class);
        assertRefused(saying(whole + " ", JSON));
        assertRefused(endless());
    }

    @Test
    void nothing_is_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(document("/a").getBytes(UTF_8));
        }

        assertRefused(out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\nContent-Encoding: gzip\r\n\r\n").getBytes(UTF_8));
            out.write(packed.toByteArray());
        });
    }

    @Test
    void headers_have_an_end() throws IOException {
        assertRefused(saying(document("/a"), JSON, "X: " + "a".repeat(10_000)));
        assertRefused(out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\n").getBytes(UTF_8));
            for (int i = 0; i < 10_000; i++) {
                out.write("X: a\r\n".getBytes(UTF_8));
            }
        });
    }

    @Test
    void bytes_that_are_no_text_and_text_that_is_no_json_are_refused() throws IOException {
        assertRefused(out -> {
            out.write(
                    ("HTTP/1.1 200 OK\r\n" + JSON + "\r\n\r\n" + document("/a").replace('}', ',')).getBytes(UTF_8));
            out.write("\"x\":\"".getBytes(UTF_8));
            out.write(new byte[] {(byte) 0xc3, (byte) 0x28});
            out.write("\"}".getBytes(UTF_8));
        });
        assertRefused(saying("", JSON));
        assertRefused(saying("<html>", JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301 Moved Permanently",
                "302 Found",
                "303 See Other",
                "307 Temporary Redirect",
                "308 Permanent Redirect"
            })
    void a_60_a_redirect_is_not_followed(String status) throws IOException {
        try (var redirecting = answering(out -> out.write(answer(status, document("/a"), "Location: /b", JSON)))) {
            assertThat(fetched(redirecting.reach())).isInstanceOf(Ruling.Refused.class);

            assertThat(redirecting.connections).hasValue(1);
        }
    }

    private static void assertRefused(Script script) throws IOException {
        assertThat(fetched(script)).isInstanceOf(Ruling.Refused.class);
    }

    private static Ruling<ClientMetadata> fetched(Script script) throws IOException {
        try (var server = answering(script)) {
            return fetched(server.reach());
        }
    }

    private static Ruling<ClientMetadata> fetched(Reach reach) {
        return WebDocuments.within(reach, InstantSource.fixed(Instant.EPOCH)).fetch(url("/a"));
    }

    private static Script endless() {
        return out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            for (int i = 0; i < 100_000; i++) {
                out.write(("400\r\n" + " ".repeat(1024) + "\r\n").getBytes(UTF_8));
            }
        };
    }
}
