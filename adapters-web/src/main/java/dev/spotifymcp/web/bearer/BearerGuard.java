package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.web.bearer.BearerAuthentication.Verdict;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Lets a request on if it comes with a good key or token, and puts the {@link dev.spotifymcp.domain.account.Caller} into
 * its context, with their {@link Standing}.
 */
public final class BearerGuard implements Handler {

    private static final String PARAMETER = "token";

    private final BearerAuthentication authentication;
    private final FailedKeys failures;
    private final Where where;

    /** Where a credential is looked for. */
    private enum Where {
        HEADER,
        HEADER_OR_QUERY
    }

    private BearerGuard(BearerAuthentication authentication, FailedKeys failures, Where where) {
        this.authentication = authentication;
        this.failures = failures;
        this.where = where;
    }

    record Refused(String error, String errorDescription) {}

    /** Takes an API key or a token in the header; whatever stands in the query is neither. */
    public static BearerGuard inHeader(Recognition recognition, Challenge challenge, FailedKeys failures) {
        return new BearerGuard(new BearerAuthentication(recognition, challenge), failures, Where.HEADER);
    }

    /** Takes a connect token in the query too. Each kind of key counts in its own place only. */
    public static BearerGuard inHeaderOrQuery(Recognition recognition, Challenge challenge, FailedKeys failures) {
        return new BearerGuard(new BearerAuthentication(recognition, challenge), failures, Where.HEADER_OR_QUERY);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Credential credential = credential(request);
        failures.putOff(request, credential)
                .ifPresentOrElse(
                        pause -> failures.turnAway(request, response, pause),
                        () -> look(request, response, credential));
    }

    private void look(ServerRequest request, ServerResponse response, Credential credential) {
        switch (authentication.of(credential)) {
            case Verdict.LetIn(var visitor) -> {
                failures.succeeded(credential);
                request.context().register(visitor.caller());
                request.context().register((Standing) new Visit(
                        visitor,
                        authentication.recognition(),
                        authentication.challenge(),
                        () -> authentication.of(credential) instanceof Verdict.LetIn));
                response.next();
            }
            case Verdict.Refused refused -> {
                failures.failed(request, credential);
                refuse(request, response, refused);
            }
        }
    }

    /** The answer to a wrong credential, for whoever finds out later that a good one is no longer. */
    public void turnAway(ServerRequest request, ServerResponse response) {
        refuse(request, response, authentication.notGood());
    }

    private Credential credential(ServerRequest request) {
        List<String> authorization = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        List<String> tokens = switch (where) {
            case HEADER -> List.of();
            case HEADER_OR_QUERY -> request.query().all(PARAMETER, List::of);
        };
        return Credential.of(authorization, tokens);
    }

    private static void refuse(ServerRequest request, ServerResponse response, Verdict.Refused refused) {
        response.header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, refused.challenge()));
        Reply.json(request, response, Status.create(refused.status()), new Refused(refused.error(), refused.words()));
    }
}
