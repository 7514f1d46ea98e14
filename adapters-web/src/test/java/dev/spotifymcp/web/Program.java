package dev.spotifymcp.web;

import static dev.spotifymcp.application.Samples.SECRETS;

import dev.spotifymcp.domain.account.CodeVerifier;
import dev.spotifymcp.domain.account.SpotifyProfile;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that wants to act for people: it has an id, somewhere to send them back to, and a PKCE verifier. */
final class Program {

    static final String CALLBACK = "https://app.example/callback";

    private final House house;
    private final Browser transport;
    private final String id;
    private final String callback;
    private final CodeVerifier verifier = new CodeVerifier(SECRETS.secret());

    private Program(House house, String id, String callback) {
        this.house = house;
        this.transport = house.browser();
        this.id = id;
        this.callback = callback;
    }

    static Program registeredAt(House house) {
        return registeredAt(house, "App", CALLBACK);
    }

    static Program registeredAt(House house, String name, String callback) {
        Seen seen = register(house, """
                {"client_name":"%s","redirect_uris":["%s"],"token_endpoint_auth_method":"none"}""".formatted(name, callback));
        return new Program(house, field(seen, "client_id"), callback);
    }

    static Program called(House house, String id, String callback) {
        return new Program(house, id, callback);
    }

    static Seen register(House house, String metadata) {
        Browser transport = house.browser();
        return transport.send(transport
                .to("/oauth/register")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(metadata)));
    }

    String id() {
        return id;
    }

    String challenge() {
        return verifier.challenge();
    }

    /** The link by which it sends people to us; changes: name, value, name, value; an empty value leaves one out. */
    String link(String... changes) {
        return "/oauth/authorize?" + encoded(request(changes));
    }

    Map<String, String> request(String... changes) {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", id);
        request.put("redirect_uri", callback);
        request.put("scope", "spotify.read spotify.playback");
        request.put("state", "a state");
        request.put("resource", house.mcpUrl());
        request.put("code_challenge", verifier.challenge());
        request.put("code_challenge_method", "S256");
        return changed(request, changes);
    }

    /** The code that a person gives it, who logs in at Spotify on the way unless their browser is signed in. */
    String codeFrom(SpotifyProfile person, Browser browser) {
        String next = browser.decide(browser.open(link()), "approve").location();
        boolean isKnown = next.startsWith(callback);
        String back =
                isKnown ? next : browser.comesBackFrom(URI.create(next), person).location();
        return parameter(back, "code");
    }

    Seen redeem(String code, String... changes) {
        return post(
                "/oauth/token",
                exchange(
                        code,
                        Stream.concat(Stream.of("client_id", id), Stream.of(changes))
                                .toArray(String[]::new)));
    }

    /** The fields of a trade, without a word on who asks. */
    String exchange(String code, String... changes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", callback);
        fields.put("code_verifier", verifier.reveal());
        return encoded(changed(fields, changes));
    }

    Seen refresh(String token, String... changes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", id);
        fields.put("refresh_token", token);
        return post("/oauth/token", encoded(changed(fields, changes)));
    }

    Seen revoke(String token) {
        return post("/oauth/revoke", encoded(Map.of("client_id", id, "token", token)));
    }

    Seen post(String path, String body) {
        return transport.send(form(path, body));
    }

    HttpRequest.Builder form(String path, String body) {
        return transport
                .to(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    Seen send(HttpRequest.Builder request) {
        return transport.send(request);
    }

    /** What it holds after this person has agreed in a browser of their own. */
    Seen tokensFrom(SpotifyProfile person) {
        return redeem(codeFrom(person, house.browser()));
    }

    String accessTokenFrom(SpotifyProfile person) {
        return field(tokensFrom(person), "access_token");
    }

    static String field(Seen json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]*)").matcher(json.text());
        if (!value.find()) {
            throw new AssertionError("no " + name + ": " + json);
        }
        return value.group(1);
    }

    /** The only value of a parameter in the query of an address. */
    static String parameter(String address, String name) {
        List<String> values = parameters(address).getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new AssertionError(name + " is there " + values.size() + " times: " + address);
        }
        return values.getFirst();
    }

    static Map<String, List<String>> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList())));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> changed(Map<String, String> fields, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                fields.remove(changes[i]);
            } else {
                fields.put(changes[i], changes[i + 1]);
            }
        }
        return fields;
    }
}
