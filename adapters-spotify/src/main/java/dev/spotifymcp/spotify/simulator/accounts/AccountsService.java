package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.RefreshToken;
import dev.spotifymcp.domain.account.SpotifyGrant;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.spotify.http.Encoding;
import dev.spotifymcp.spotify.simulator.accounts.ConsentRequest.Dialog;
import dev.spotifymcp.spotify.simulator.accounts.ConsentRequest.Reading;
import dev.spotifymcp.spotify.simulator.traffic.Arrival;
import dev.spotifymcp.spotify.simulator.traffic.SimulatedReply;
import dev.spotifymcp.spotify.simulator.world.Listener;
import dev.spotifymcp.spotify.simulator.world.World;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code accounts.spotify.com}, for browsers, for apps, and for tests that are in the same process. */
public final class AccountsService {

    /** Who is logged in at Spotify in this browser. */
    private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)simulated_login=([^;]*)");

    private final World world;
    private final Apps apps = new Apps();
    private final Tokens tokens;
    private final Consents consents;
    private final TokenEndpoint tokenEndpoint;

    public AccountsService(World world, InstantSource clock) {
        this.world = world;
        this.tokens = new Tokens(clock);
        this.consents = new Consents(tokens);
        this.tokenEndpoint = new TokenEndpoint(apps, tokens, clock);
    }

    public Apps apps() {
        return apps;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Answers whatever comes to this half of the simulator. */
    public SimulatedReply answer(Arrival arrival) {
        return switch (arrival.method() + " " + arrival.path()) {
            case "GET /authorize" -> show(arrival.query(), arrival.cookie());
            case "POST /authorize" -> decide(Fields.of(arrival.body()));
            case "POST /api/token" -> tokenEndpoint.answer(Fields.of(arrival.body()), arrival.authorization());
            default -> SimulatedReply.html(404, ConsentPage.problem("There is nothing here."));
        };
    }

    /** This listener opens the page and agrees; answers where the browser is sent. */
    public URI approve(URI page, String listener) {
        return consents.approve(asked(page), world.find(listener).orElseThrow().userName());
    }

    /** Somebody opens the page and cancels; answers where the browser is sent. */
    public URI deny(URI page) {
        return consents.deny(asked(page));
    }

    /** What an app would hold after this listener had agreed to these scopes, without the way there. */
    public SpotifyGrant grant(String listener, ClientId app, Set<String> scopes) {
        Issue issue = tokens.issue(listener, app, scopes);
        return new SpotifyGrant(
                new SpotifyToken(issue.accessToken()),
                issue.lifetime(),
                issue.scopes(),
                new RefreshToken(issue.refreshToken()));
    }

    /** The listener removes every app from their account. */
    public void revoke(String listener) {
        tokens.revoke(listener);
        consents.forget(listener);
    }

    private SimulatedReply show(String query, String cookies) {
        return switch (ConsentRequest.read(Fields.of(query), apps)) {
            case Reading.Wrong(var problem) -> SimulatedReply.html(400, ConsentPage.problem(problem));
            case Reading.Asked(var request) ->
                agreedBefore(request, cookies)
                        .map(listener -> SimulatedReply.seeOther(consents.approve(request, listener.userName())))
                        .orElseGet(() ->
                                SimulatedReply.html(200, ConsentPage.question(request, query, world.listeners())));
        };
    }

    private Optional<Listener> agreedBefore(ConsentRequest request, String cookies) {
        Matcher login = COOKIE.matcher(cookies);
        return request.dialog() == Dialog.FIRST_TIME && login.find()
                ? world.find(Fields.decode(login.group(1)))
                        .filter(listener -> consents.remembers(request, listener.userName()))
                : Optional.empty();
    }

    private SimulatedReply decide(Fields form) {
        return switch (ConsentRequest.read(Fields.of(form.get("request")), apps)) {
            case Reading.Wrong(var problem) -> SimulatedReply.html(400, ConsentPage.problem(problem));
            case Reading.Asked(var request) ->
                form.get("decision").equals("approve")
                        ? world.find(form.get("user"))
                                .map(listener -> agree(request, listener))
                                .orElseGet(() -> SimulatedReply.html(400, ConsentPage.problem("Nobody of this name.")))
                        : SimulatedReply.seeOther(consents.deny(request));
        };
    }

    private SimulatedReply agree(ConsentRequest request, Listener listener) {
        return SimulatedReply.seeOther(consents.approve(request, listener.userName()))
                .with(
                        "Set-Cookie",
                        "simulated_login=" + Encoding.encode(listener.userName()) + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private ConsentRequest asked(URI page) {
        return switch (ConsentRequest.read(Fields.of(page.getRawQuery()), apps)) {
            case Reading.Asked(var request) -> request;
            case Reading.Wrong(var problem) -> throw new IllegalArgumentException(problem);
        };
    }
}
