package dev.spotifymcp.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies, follows nothing by itself, fills in forms. */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern API_KEY = Pattern.compile("data-testid=\"api-key\"[^>]*>([^<]+)<");

    private final URI home;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(URI home) {
        this.home = home;
    }

    public HttpResponse<String> get(String path) {
        return get(home.resolve(path));
    }

    public HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", home.toString().replaceAll("/$", ""))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of the account page, with the CSRF token that page carries. */
    public HttpResponse<String> submit(String path, Map<String, String> form) {
        Matcher token = CSRF.matcher(get("/account").body());
        if (!token.find()) {
            throw new AssertionError("the account page carries no CSRF token");
        }
        var complete = new LinkedHashMap<>(form);
        complete.put("csrf", token.group(1));
        return post(path, complete);
    }

    /** Presses "Connect" and says where that leads: Spotify's consent page. */
    public URI beginLogin() {
        return location(post("/auth/login", Map.of()));
    }

    public static URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body()));
    }

    /** The key on a page, if it shows one. */
    public static Optional<String> apiKeyOn(HttpResponse<String> page) {
        Matcher key = API_KEY.matcher(page.body());
        return key.find() ? Optional.of(key.group(1).strip()) : Optional.empty();
    }

    void forgetCookies() {
        cookies.clear();
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new AssertionError("the server did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
