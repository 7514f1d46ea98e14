package dev.spotifymcp.bootstrap;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a public client says, and the way its user goes, from its registration to its tokens (RFC 7591; RFC 6749, section
 * 4.1; RFC 7636). Who sends it, and what becomes of it, is for others.
 *
 * @param server one replica, a balancer, or the only one there is
 * @param resource what access is asked for
 */
public record OAuthGrant(URI server, URI resource, String client) {

    private static final String REDIRECT = "http://127.0.0.1:9999/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B
    private static final String STATE = "a-state";
    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"");

    public static HttpRequest.Builder registration(URI server, String name) {
        return HttpRequest.newBuilder(server.resolve("/oauth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"client_name\":\"" + name + "\",\"redirect_uris\":[\"" + REDIRECT
                        + "\"],\"token_endpoint_auth_method\":\"none\"}"));
    }

    /** From the client's link over our question, which is agreed to, to where the login at Spotify begins. */
    public URI agreed(Browser browser, String scope) {
        HttpResponse<String> question = browser.get("/oauth/authorize?" + form(authorization(scope)));
        Matcher transaction = TRANSACTION.matcher(question.body());
        if (!transaction.find()) {
            throw new AssertionError("no question is asked: " + question.body());
        }
        return Browser.location(
                browser.post("/oauth/consent", Map.of("transaction", transaction.group(1), "decision", "approve")));
    }

    /** The code that came back to the client. */
    public static String code(URI back) {
        Map<String, String> fields = Pattern.compile("&")
                .splitAsStream(back.getRawQuery())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
        if (!STATE.equals(fields.get("state")) || !fields.containsKey("iss") || !fields.containsKey("code")) {
            throw new AssertionError("the client cannot know whose answer this is: " + back);
        }
        return fields.getOrDefault("code", "");
    }

    public HttpRequest.Builder redemption(String code) {
        return post(
                "/oauth/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "client_id", client,
                        "code_verifier", VERIFIER));
    }

    public HttpRequest.Builder refresh(String refreshToken) {
        return post(
                "/oauth/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", client));
    }

    public HttpRequest.Builder revocation(String token) {
        return post("/oauth/revoke", Map.of("token", token, "client_id", client));
    }

    private HttpRequest.Builder post(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private Map<String, String> authorization(String scope) {
        return Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                REDIRECT,
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256",
                "scope",
                scope,
                "state",
                STATE,
                "resource",
                resource.toString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
