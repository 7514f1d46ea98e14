package dev.spotifymcp.web;

import dev.spotifymcp.domain.account.SessionToken;
import dev.spotifymcp.domain.account.SpotifyProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, says of its own accord where a form came from, and leaves redirects to the test. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SET_COOKIE = Pattern.compile("([^=;]+)=([^;]*)(.*)");

    private final House house;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(House house) {
        this.house = house;
    }

    Seen open(String path) {
        return send(to(path));
    }

    /** As a person does it: the form as it stands on the page, and what they filled in. */
    Seen submit(Seen page, String action, Map<String, String> filledIn) {
        var fields = new LinkedHashMap<>(page.form(action));
        fields.putAll(filledIn);
        return post(action, fields);
    }

    Seen submit(Seen page, String action) {
        return submit(page, action, Map.of());
    }

    /** Presses one of the two buttons of the page that asks about a program. */
    Seen decide(Seen page, String decision) {
        return submit(page, "/oauth/consent", Map.of("decision", decision));
    }

    Seen post(String path, Map<String, String> fields) {
        return post(path, fields, "same-origin");
    }

    Seen post(String path, Map<String, String> fields, String site) {
        return send(form(path, fields).header("Sec-Fetch-Site", site));
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(house.at(URI.create(path))).header("Accept", "text/html,*/*;q=0.8");
    }

    Seen send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            var seen = new Seen(HTTP.send(request.build(), BodyHandlers.ofString()));
            seen.headers("Set-Cookie").forEach(this::keep);
            return seen;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was stopped", gone);
        }
    }

    /** To Spotify; the consent page it is sent to. */
    URI leavesForSpotify() {
        Seen sent = submit(open("/auth/login"), "/auth/login");
        return URI.create(sent.location());
    }

    /** Consents as this person and follows Spotify's way back. */
    Seen comesBackFrom(URI consentPage, SpotifyProfile person) {
        String code = house.stage().spotify().consents(person, consentPage).reveal();
        return open("/auth/callback?code=" + code + "&state=" + stateOf(consentPage));
    }

    /** All the way to the account page. */
    Seen logsInAs(SpotifyProfile person) {
        Seen back = comesBackFrom(leavesForSpotify(), person);
        return open(back.location());
    }

    static String stateOf(URI consentPage) {
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(consentPage.toString());
        if (!state.find()) {
            throw new AssertionError("no state: " + consentPage);
        }
        return state.group(1);
    }

    String cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    /** Is signed in by this session from now on. */
    void holds(SessionToken session) {
        cookies.put("smcp_session", session.reveal());
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private void keep(String setCookie) {
        Matcher cookie = SET_COOKIE.matcher(setCookie);
        if (!cookie.matches()) {
            throw new AssertionError("no cookie: " + setCookie);
        }
        if (cookie.group(3).contains("Expires=Thu, 1 Jan 1970")) {
            cookies.remove(cookie.group(1));
        } else {
            cookies.put(cookie.group(1), cookie.group(2));
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
