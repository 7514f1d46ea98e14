package dev.spotifymcp.web.token;

import dev.spotifymcp.web.edge.OpenToAll;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** {@code /oauth/jwks}: the public halves of the signing keys. */
public final class KeyPublication implements HttpService {

    public static final String PATH = "/oauth/jwks";

    /** A key is here a month before it signs. */
    private static final Header KEPT_FOR_AN_HOUR =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=3600");

    private final TokenKeys keys;

    public KeyPublication(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(PATH, OpenToAll.forReading());
        Routes.readable(rules, PATH, this::publish);
    }

    private void publish(ServerRequest request, ServerResponse response) {
        byte[] text = keys.publicKeys().getBytes(StandardCharsets.UTF_8);
        response.header(KEPT_FOR_AN_HOUR).header(HeaderValues.CONTENT_TYPE_JSON);
        Reply.send(request, response, text);
    }
}
