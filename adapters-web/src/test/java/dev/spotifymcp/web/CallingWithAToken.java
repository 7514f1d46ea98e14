package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.ALICE;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.account.ApiKey.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program comes to the MCP endpoint with an access token. */
class CallingWithAToken {

    @AutoClose
    private final House house = House.onLoopback();

    private final Program program = Program.registeredAt(house);
    private final String token = program.accessTokenFrom(ALICE);
    private final Client client = Client.of(house);

    @Test
    void a_good_token_is_let_on_again_and_again() {
        assertThat(client.mcp(token).status()).isEqualTo(200);
        assertThat(client.mcp(token).status()).isEqualTo(200);
    }

    @Test
    void it_says_of_itself_what_rfc_9068_asks_for() {
        assertThatJson(part(0)).isObject().containsOnlyKeys("alg", "kid", "typ");
        assertThatJson(part(0)).inPath("typ").isEqualTo("at+jwt");
        assertThatJson(part(0)).inPath("alg").isEqualTo("ES256");
        assertThatJson(part(1))
                .isObject()
                .containsOnlyKeys("iss", "sub", "aud", "client_id", "scope", "grant_id", "jti", "iat", "exp");
        assertThatJson(part(1)).inPath("iss").isEqualTo(House.LOOPBACK);
        assertThatJson(part(1)).inPath("aud").isEqualTo(House.LOOPBACK + "/mcp");
        assertThat(part(1)).doesNotContain("Alice", "alice");
    }

    @Test
    void it_ends_after_ten_minutes_to_the_second() {
        house.stage().clock().advance(Duration.ofSeconds(599));
        assertThat(client.mcp(token).status()).isEqualTo(200);

        house.stage().clock().advance(Duration.ofSeconds(1));

        Seen refused = client.mcp(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers("WWW-Authenticate"))
                .containsExactly("Bearer error=\"invalid_token\", " + House.LEADING);
    }

    @Test
    void however_a_token_is_forged_the_answer_is_the_same() {
        List<List<Object>> answers = forgeries().stream()
                .map(client::mcp)
                .map(seen -> List.<Object>of(seen.status(), seen.text(), seen.headers("WWW-Authenticate")))
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().getFirst()).isEqualTo(401);
    }

    private List<String> forgeries() {
        String[] parts = token.split("\\.", -1);
        var forged = new ArrayList<String>();
        // No signature, and algorithms that are none (RFC 8725, section 3.1).
        for (String algorithm : new String[] {"none", "None", "nOnE", "HS256", "RS256", "ES384"}) {
            String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");
            forged.add(header + "." + parts[1] + ".");
            forged.add(header + "." + parts[1] + "." + parts[2]);
        }
        // The public key as the secret of a symmetric signature.
        forged.add(symmetric(parts[1]));
        // Zeroes, which some have taken for a good signature of everything (CVE-2022-21449).
        forged.add(parts[0] + "." + parts[1] + "." + encoded(new byte[64]));
        // Keys to be fetched or believed, and extensions to be understood.
        for (String extra : new String[] {
            "\"jku\":\"https://evil.example/jwks\"",
            "\"x5u\":\"https://evil.example/cert\"",
            "\"jwk\":{\"kty\":\"EC\"}",
            "\"crit\":[\"exp\"]",
            "\"b64\":false",
            "\"kid\":\"../../dev/null\"",
            "\"kid\":\"' OR 1=1 --\""
        }) {
            forged.add(
                    encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"," + extra + "}") + "." + parts[1] + "." + parts[2]);
        }
        // Other claims under the old signature.
        forged.add(
                parts[0] + "." + encoded(part(1).replace("spotify.read", "spotify.playlists.write")) + "." + parts[2]);
        forged.add(
                parts[0] + "." + encoded(part(1).replaceFirst("\"exp\":\\d+", "\"exp\":9999999999")) + "." + parts[2]);
        // Mutilated.
        forged.add(parts[0] + "." + parts[1] + "." + parts[2].substring(0, 40));
        forged.add(parts[0] + "." + parts[1]);
        forged.add(parts[0] + ".." + parts[2]);
        forged.add(token + "." + parts[1] + "." + parts[2]);
        forged.add(token + "A");
        forged.add("a.b.c");
        forged.add("..");
        return forged;
    }

    @Test
    void no_other_secret_of_ours_passes_for_a_token() {
        Seen issued = program.tokensFrom(ALICE);
        String code = program.codeFrom(ALICE, house.browser());

        for (String secret : new String[] {
            Program.field(issued, "refresh_token"),
            code,
            program.id(),
            house.keyOf(house.stage().connected(ALICE), Kind.API_KEY).id().value(),
            "access-0"
        }) {
            assertThat(client.mcp(secret).status()).isEqualTo(401);
        }
    }

    @Test
    void a_token_of_another_server_is_none_of_ours() {
        try (House other = House.inPublic()) {
            String foreign = Program.registeredAt(other).accessTokenFrom(ALICE);

            assertThat(Client.of(other).mcp(foreign).status()).isEqualTo(200);
            assertThat(client.mcp(foreign).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mcp?access_token=%s", "/mcp?token=%s", "/claude-mcp?access_token=%s", "/claude-mcp?token=%s"})
    void in_the_address_it_counts_for_nothing(String address) {
        assertThat(client.post(address.formatted(token)).status()).isEqualTo(401);
    }

    @Test
    void in_a_cookie_or_a_body_it_counts_for_nothing() {
        var inCookie =
                client.to("/mcp").header("Cookie", "access_token=" + token).POST(BodyPublishers.noBody());
        var inBody = client.to("/mcp")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + token));

        assertThat(client.send(inCookie).status()).isEqualTo(401);
        assertThat(client.send(inBody).status()).isEqualTo(401);
    }

    @Test
    void two_credentials_are_one_too_many() {
        var twice = client.to("/mcp")
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody());

        assertThat(client.send(twice).status()).isEqualTo(400);
    }

    @Test
    void it_opens_the_mcp_endpoint_and_nothing_of_the_account() {
        assertThat(client.get("/auth/status", token).status()).isEqualTo(401);
        assertThat(client.send(client.to("/auth/revoke")
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
        assertThat(house.knows(ALICE)).isTrue();
        assertThat(client.get("/account", token).status()).isEqualTo(303);
    }

    @Test
    void it_opens_the_other_address_of_the_same_endpoint_too_but_only_in_the_header() {
        var request = client.to("/claude-mcp")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody());

        assertThat(client.send(request).status()).isEqualTo(200);
        assertThat(client.post("/claude-mcp").headers("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void a_token_of_five_kilobytes_is_refused_without_being_looked_at() {
        assertThat(client.mcp("a".repeat(2_000) + "." + "b".repeat(2_000) + "." + "c".repeat(1_000))
                        .status())
                .isEqualTo(401);
    }

    private String part(int number) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]), StandardCharsets.UTF_8);
    }

    private String symmetric(String payload) {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + payload;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] publicKeys = client.send(client.to("/oauth/jwks")).text().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(publicKeys, "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
