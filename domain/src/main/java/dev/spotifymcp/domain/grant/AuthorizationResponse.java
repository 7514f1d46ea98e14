package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.PublicUrl;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client hears through the browser (RFC 6749, section 4.1.2). */
public sealed interface AuthorizationResponse {

    RedirectUri redirectUri();

    ClientState state();

    record Success(RedirectUri redirectUri, ClientState state, AuthorizationCode code)
            implements AuthorizationResponse {}

    record Failure(RedirectUri redirectUri, ClientState state, GrantRefusal why) implements AuthorizationResponse {}

    /** Names that only we may fill in; what a client had put there itself is left out. */
    Set<String> OURS = Set.of("code", "error", "error_description", "error_uri", "state", "iss");

    /** Where the browser goes. It holds the code: it may stand in one Location header, and in no log. */
    default URI location(PublicUrl issuer) {
        Map<String, String> answer = new LinkedHashMap<>();
        switch (this) {
            case Success success -> answer.put("code", success.code().reveal());
            case Failure failure -> answer.put("error", failure.why().error().code());
        }
        if (!state().value().isEmpty()) {
            answer.put("state", state().value());
        }
        // Tells the client whose answer this is, so that no other server can pass ours on as its own (RFC 9207).
        answer.put("iss", issuer.base().toString());
        return withQuery(redirectUri().value(), answer);
    }

    private static URI withQuery(String address, Map<String, String> answer) {
        int mark = address.indexOf('?');
        String page = mark < 0 ? address : address.substring(0, mark);
        Stream<String> kept = mark < 0
                ? Stream.of()
                : Arrays.stream(address.substring(mark + 1).split("&", -1)).filter(AuthorizationResponse::isTheirs);
        Stream<String> added =
                answer.entrySet().stream().map(entry -> entry.getKey() + "=" + encoded(entry.getValue()));
        return URI.create(page + "?" + Stream.concat(kept, added).collect(Collectors.joining("&")));
    }

    private static boolean isTheirs(String parameter) {
        return !parameter.isEmpty() && !OURS.contains(parameter.split("=", 2)[0]);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
