package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.account.SpotifyToken;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
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
 * is likely to help; a change is sent a second time only if Spotify said that it did not look at the first.
 */
public final class SpotifyHttp {

    private static final Logger LOG = LoggerFactory.getLogger(SpotifyHttp.class);

    private final Wire wire;
    private final Patience patience;
    private final InstantSource clock;

    SpotifyHttp(Wire wire, Patience patience, InstantSource clock) {
        this.wire = wire;
        this.patience = patience;
        this.clock = clock;
    }

    /** Opens nothing yet. {@code api} is where the Web API is, without a slash at its end. */
    public static SpotifyHttp to(URI api, InstantSource clock) {
        var wire = new ApacheWire(Connections.open());
        return new SpotifyHttp(wire, new Patience(wire, api, clock, new SecondChance(new Random()), Pause.REAL), clock);
    }

    /** Calls the Web API on a user's behalf. */
    public <T> Answer<T> call(Permit permit, ApiRequest request, Function<JsonNode, Optional<T>> reader) {
        return call(permit.token(), permit.deadline(), request, reader);
    }

    /**
     * Calls the Web API.
     *
     * @param reader makes a value of the answer, or nothing of one it cannot understand. It sees a missing node where
     *     Spotify answers without a body, or answers a change with something that is not JSON
     */
    public <T> Answer<T> call(
            SpotifyToken token, Instant deadline, ApiRequest request, Function<JsonNode, Optional<T>> reader) {
        return switch (patience.send(token, deadline, request)) {
            case Outcome.Answered(var reply) -> read(request, reply, reader);
            case Outcome.NeverSent(var why) -> unreachable(request, why);
            case Outcome.Lost(var why) -> unclear(request, why);
        };
    }

    /** Posts a form, once. Empty when no whole answer comes back within the limit. */
    public Optional<Reply> submit(URI target, Form form, Duration limit) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        if (!form.authorization().isEmpty()) {
            headers.put("Authorization", form.authorization());
        }
        var request = new Outgoing(ApiRequest.Method.POST, target, headers, form.text());
        return switch (wire.send(request, limit)) {
            case Outcome.Answered(var reply) -> Optional.of(reply);
            case Outcome.NeverSent(var why) -> noReply(request, why);
            case Outcome.Lost(var why) -> noReply(request, why);
        };
    }

    private <T> Answer<T> read(ApiRequest request, Reply reply, Function<JsonNode, Optional<T>> reader) {
        if (!reply.isSuccess()) {
            LOG.debug("{}: {}", request.summary(), reply);
            return Answer.refused(SpotifyErrors.refusal(request, reply, clock.instant()));
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

    private static Optional<Reply> noReply(Outgoing request, String why) {
        LOG.warn("{}: {}", request, why);
        return Optional.empty();
    }
}
