package dev.spotifymcp.web.issuer;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtConfig2026;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtRsaSsaPkcs1Parameters;
import com.google.crypto.tink.jwt.RawJwt;
import dev.spotifymcp.domain.grant.SignedToken;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID provider with one key, whose documents can be anything. */
public final class FakeIssuer implements AutoCloseable {

    public static final String AUDIENCE = "https://music.example/mcp";

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger keysShown = new AtomicInteger();
    private final WebServer server;
    private volatile KeysetHandle keys = elliptic();
    private volatile UnaryOperator<String> discovery = UnaryOperator.identity();
    private volatile UnaryOperator<String> keySet = UnaryOperator.identity();
    private volatile boolean down;

    private FakeIssuer() {
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.get("/realm/.well-known/openid-configuration", this::describe)
                        .get("/realm/keys", this::showKeys)
                        .get("/elsewhere", this::showKeys))
                .build()
                .start();
    }

    public static FakeIssuer start() {
        return new FakeIssuer();
    }

    public String name() {
        return "http://127.0.0.1:" + server.port() + "/realm";
    }

    Issuer asTrusted() {
        return new Issuer(name(), AUDIENCE, Issuer.USUAL_ACCOUNT_CLAIM);
    }

    /** A good token for this account, at this moment, with these changes. */
    public SignedToken token(String account, Instant now, UnaryOperator<RawJwt.Builder> change) {
        return sign(change.apply(RawJwt.newBuilder()
                .setTypeHeader("at+jwt")
                .setIssuer(name())
                .setAudience(AUDIENCE)
                .setSubject("somebody")
                .addStringClaim(Issuer.USUAL_ACCOUNT_CLAIM, account)
                .addStringClaim("scope", "openid spotify.read")
                .setIssuedAt(now)
                .setExpiration(now.plusSeconds(300))));
    }

    SignedToken sign(RawJwt.Builder jwt) {
        try {
            return new SignedToken(keys.getPrimitive(JwtConfig2026.get(), JwtPublicKeySign.class)
                    .signAndEncode(jwt.build()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("its own key signs", impossible);
        }
    }

    /** From now on it signs with another key, and the one before is worth nothing. */
    void changesItsKey() {
        keys = elliptic();
    }

    void signsWithRsa() {
        try {
            keys = fresh(JwtRsaSsaPkcs1Parameters.builder()
                    .setModulusSizeBits(2048)
                    .setPublicExponent(JwtRsaSsaPkcs1Parameters.F4)
                    .setAlgorithm(JwtRsaSsaPkcs1Parameters.Algorithm.RS256)
                    .setKidStrategy(JwtRsaSsaPkcs1Parameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("the parameters are usual ones", impossible);
        }
    }

    void goesDown() {
        down = true;
    }

    void comesBack() {
        down = false;
    }

    void describesItself(UnaryOperator<String> otherwise) {
        discovery = otherwise;
    }

    void showsKeys(UnaryOperator<String> otherwise) {
        keySet = otherwise;
    }

    /** How often somebody came to look for its keys. */
    int looks() {
        return looks.get();
    }

    /** How often they were led to them. */
    int keysShown() {
        return keysShown.get();
    }

    /** As it publishes them. */
    String publicKeys() {
        try {
            return JwkSetConverter.fromPublicKeysetHandle(keys.getPublicKeysetHandle());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError("its own key can be published", impossible);
        }
    }

    private void describe(ServerRequest request, ServerResponse response) {
        looks.incrementAndGet();
        answer(response, discovery.apply("{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + "/keys\"}"));
    }

    private void showKeys(ServerRequest request, ServerResponse response) {
        keysShown.incrementAndGet();
        answer(response, keySet.apply(publicKeys()));
    }

    private void answer(ServerResponse response, String document) {
        response.status(down ? Status.BAD_GATEWAY_502 : Status.OK_200).send(document);
    }

    private static KeysetHandle elliptic() {
        try {
            return fresh(JwtEcdsaParameters.builder()
                    .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                    .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("the parameters are usual ones", impossible);
        }
    }

    private static KeysetHandle fresh(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .setConfiguration(JwtConfig2026.get())
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    @Override
    public void close() {
        server.stop();
    }
}
