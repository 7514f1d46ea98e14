package dev.spotifymcp.bootstrap.load;

import dev.spotifymcp.domain.account.PresentedKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes people users of the server, the way their browsers do it. */
record SignUp(HttpClient http, URI server, SimulatedSpotify spotify) {

    private static final Pattern API_KEY = Pattern.compile("data-testid=\"api-key\"[^>]*>\\s*([^<\\s]+)");

    Listener as(String name) throws IOException, InterruptedException {
        List<String> cookies = new ArrayList<>();
        URI consentPage = redirect(send(loginForm(), cookies));
        URI callback = spotify.approve(consentPage, name);
        URI account = redirect(send(HttpRequest.newBuilder(callback), cookies));
        String page =
                send(HttpRequest.newBuilder(server.resolve(account)), cookies).body();
        return new Listener(name, keyOn(page));
    }

    private HttpRequest.Builder loginForm() {
        return HttpRequest.newBuilder(server.resolve("/auth/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(BodyPublishers.noBody());
    }

    // The JDK's cookie manager quotes the values of cookies with a Max-Age, as no browser does.
    private HttpResponse<String> send(HttpRequest.Builder request, List<String> cookies)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(pair -> !pair.endsWith("="))
                .forEach(cookies::add);
        return answer;
    }

    private static URI redirect(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IllegalStateException(
                        "signing up ended at " + answer.uri().getPath() + " with " + answer.statusCode()));
    }

    private static PresentedKey keyOn(String page) {
        Matcher key = API_KEY.matcher(page);
        if (!key.find()) {
            throw new IllegalStateException("the account page shows no key");
        }
        return PresentedKey.parse(key.group(1)).orElseThrow();
    }
}
