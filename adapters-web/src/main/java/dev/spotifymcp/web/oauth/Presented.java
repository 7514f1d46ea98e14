package dev.spotifymcp.web.oauth;

import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthClientSecret;
import dev.spotifymcp.domain.grant.Parameters;
import dev.spotifymcp.domain.grant.PresentedClient;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.browser.Form;
import dev.spotifymcp.web.browser.UrlEncoded;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What a program sends to the token and revocation endpoints: a form, and who it is. What stands in the query is passed
 * over, for addresses end up in logs (RFC 6749, section 2.3.1).
 */
record Presented(Parameters parameters) {

    private static final String SCHEME = "Basic ";

    static Presented with(ServerRequest request) {
        return new Presented(new Parameters(Form.of(request).fields()));
    }

    Ruling<PresentedClient> client(ServerRequest request) {
        List<String> authorization = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        return switch (authorization.size()) {
            case 0 -> PresentedClient.inBody(parameters);
            case 1 -> inHeader(authorization.getFirst());
            default -> Ruling.refused(new GrantRefusal.RepeatedParameter("Authorization"));
        };
    }

    /** Both halves are url-encoded before they are joined (RFC 6749, section 2.3.1). */
    private Ruling<PresentedClient> inHeader(String value) {
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Ruling.refused(new GrantRefusal.WrongClientProof());
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(value.substring(SCHEME.length()).strip());
            String[] halves = new String(pair, StandardCharsets.US_ASCII).split(":", 2);
            String secret = halves.length == 2 ? UrlEncoded.decode(halves[1]) : "";
            return secret.isBlank()
                    ? Ruling.refused(new GrantRefusal.WrongClientProof())
                    : PresentedClient.inHeader(UrlEncoded.decode(halves[0]), new OAuthClientSecret(secret), parameters);
        } catch (IllegalArgumentException | HttpException malformed) {
            return Ruling.refused(new GrantRefusal.WrongClientProof());
        }
    }
}
