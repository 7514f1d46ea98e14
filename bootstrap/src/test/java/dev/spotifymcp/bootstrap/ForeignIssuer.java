package dev.spotifymcp.bootstrap;

import io.helidon.webserver.WebServer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An OpenID provider that somebody else runs, made of nothing but the JDK. */
final class ForeignIssuer implements AutoCloseable {

    static final String AUDIENCE = "spotify-mcp";

    private final KeyPair key = freshKey();
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .routing(routing -> routing.get(
                            "/.well-known/openid-configuration",
                            (request, response) -> response.send(
                                    "{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + "/keys\"}"))
                    .get("/keys", (request, response) -> response.send(published())))
            .build()
            .start();

    String name() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A token for whoever has this Spotify account. */
    String token(String account, String scope) {
        long now = Instant.now().getEpochSecond();
        String signed = encoded("{\"alg\":\"ES256\",\"kid\":\"one\",\"typ\":\"JWT\"}") + "."
                + encoded("""
                        {"iss":"%s","aud":["account","%s"],"sub":"someone","spotify_user_id":"%s","scope":"%s",
                         "iat":%d,"exp":%d}""".formatted(name(), AUDIENCE, account, scope, now, now + 300));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has P-256", impossible);
        }
    }

    private String published() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","kid":"one","x":"%s","y":"%s"}]}""".formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static KeyPair freshKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has P-256", impossible);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        byte[] last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 32), bytes.length);
        System.arraycopy(last, 0, fixed, 32 - last.length, last.length);
        return encoded(fixed);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop();
    }
}
