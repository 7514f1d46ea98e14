package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import dev.spotifymcp.domain.traffic.Bucket;
import dev.spotifymcp.domain.traffic.Gate;
import dev.spotifymcp.domain.traffic.Gates;
import dev.spotifymcp.domain.traffic.Pause;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The way to Spotify and back, and the only one.
 *
 * <p>What Spotify refuses, or does not answer in time, comes back as a refusal. A read is asked for once more where that
 * is likely to help; a change is sent a second time only if Spotify said that it did not look at the first. While
 * Spotify wants to be left alone, or is down, nothing is sent at all ({@code Doors}). Users of an app take turns
 * ({@code Places}).
 */
public final class SpotifyHttp {

    private static final Logger LOG = LoggerFactory.getLogger(SpotifyHttp.class);

    private static final int NOT_MODIFIED = 304;

    private static final Bucket TOKENS = new Bucket("token");

    private final Patience patience;

    SpotifyHttp(Patience patience) {
        this.patience = patience;
    }

    /** Opens nothing yet. {@code api} is where the Web API is, without a slash at its end. */
    public static SpotifyHttp to(URI api, Gates gates, RequestObserver observer, InstantSource clock) {
        var doors = new Doors(gates, new Breakers(clock), clock);
        var secondChance = new SecondChance(new Random(), new RetryBudget());
        return new SpotifyHttp(new Patience(
                new ObservedWire(new ApacheWire(Connections.open()), observer),
                api,
                clock,
                new Places(),
                doors,
                secondChance,
                Pause.REAL));
    }

    /** Calls the Web API on a user's behalf. */
    public <T> Answer<T> call(Permit permit, ApiRequest request, Function<JsonNode, Optional<T>> reader) {
        return answer(
                Party.of(permit), permit.token(), permit.deadline(), request, reply -> read(request, reply, reader));
    }

    /** Reads something that is to be kept, unless it is still what the request says is known. */
    public <T> Answer<Fetched<T>> fetch(Permit permit, ApiRequest request, Function<JsonNode, Optional<T>> reader) {
        return answer(
                Party.of(permit), permit.token(), permit.deadline(), request, reply -> fetched(request, reply, reader));
    }

    /**
     * Calls the Web API for somebody who is no user yet.
     *
     * @param reader makes a value of the answer, or nothing of one it cannot understand. It sees a missing node where
     *     Spotify answers without a body, or answers a change with something that is not JSON
     */
    public <T> Answer<T> call(
            ClientId app,
            SpotifyToken token,
            Instant deadline,
            ApiRequest request,
            Function<JsonNode, Optional<T>> reader) {
        return answer(Party.loggingIn(app), token, deadline, request, reply -> read(request, reply, reader));
    }

    public Traffic traffic() {
        return patience.places().traffic();
    }

    private <T> Answer<T> answer(
            Party party, SpotifyToken token, Instant deadline, ApiRequest request, Function<Reply, Answer<T>> reading) {
        return switch (patience.send(party, token, deadline, request)) {
            case Outcome.Answered(var reply) -> reading.apply(reply);
            case Outcome.TurnedAway(var why) -> Answer.refused(why);
            case Outcome.NeverSent(var why) -> unreachable(request, why);
            case Outcome.Lost(var why) -> unclear(request, why);
        };
    }

    /** Posts a form to the accounts service, once. An outage when no whole answer comes back within the limit. */
    public Answer<Reply> submit(ClientId app, URI target, Form form, Duration limit) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        if (!form.authorization().isEmpty()) {
            headers.put("Authorization", form.authorization());
        }
        var request = new Outgoing(ApiRequest.Method.POST, target, headers, form.text());
        return switch (patience.doors()
                .through(new Gate(app, TOKENS), () -> patience.wire().send(request, limit))) {
            case Outcome.Answered(var reply) -> Answer.given(reply);
            case Outcome.TurnedAway(var why) -> Answer.refused(why);
            case Outcome.NeverSent(var why) -> noReply(request, why);
            case Outcome.Lost(var why) -> noReply(request, why);
        };
    }

    private <T> Answer<Fetched<T>> fetched(ApiRequest request, Reply reply, Function<JsonNode, Optional<T>> reader) {
        return reply.status() == NOT_MODIFIED && !request.known().isEmpty()
                ? Answer.given(new Fetched.Unchanged<>(reply.keeping()))
                : read(request, reply, reader).map(value -> new Fetched.Anew<>(value, reply.keeping()));
    }

    private <T> Answer<T> read(ApiRequest request, Reply reply, Function<JsonNode, Optional<T>> reader) {
        if (!reply.isSuccess()) {
            LOG.debug("{}: {}", request.summary(), reply);
            return Answer.refused(SpotifyErrors.refusal(request, reply));
        }
        // Player commands are carried out and then answered with text that means nothing: for a change, 2xx is enough.
        Optional<JsonNode> json = request.method().isRead()
                ? reply.json()
                : Optional.of(reply.json().orElseGet(MissingNode::getInstance));
        return json.flatMap(reader).map(Answer::given).orElseGet(() -> unclear(request, "unintelligible " + reply));
    }

    private static <T> Answer<T> unreachable(ApiRequest request, String why) {
        LOG.warn("{}: Spotify was not reached: {}", request.summary(), why);
        return Answer.refused(new Refusal.SpotifyUnavailable());
    }

    private static <T> Answer<T> unclear(ApiRequest request, String why) {
        LOG.warn("{}: {}", request.summary(), why);
        return Answer.refused(SpotifyErrors.unclear(request));
    }

    private static <T> Answer<T> noReply(Outgoing request, String why) {
        LOG.warn("{}: {}", request, why);
        return Answer.refused(new Refusal.SpotifyUnavailable());
    }
}
