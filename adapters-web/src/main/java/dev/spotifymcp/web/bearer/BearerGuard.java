package dev.spotifymcp.web.bearer;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Standing;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.EndpointConfig;
import io.helidon.security.Security;
import io.helidon.security.SecurityEnvironment;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/**
 * Lets a request on if it comes with a good key or token, and puts the {@link Caller} into its context, with their {@link
 * Standing}.
 *
 * <p>Helidon's own handler for this turns every exception into a bare 500; here a store that is down stays a {@code
 * StorageFault}, which the edge answers with 503.
 */
public final class BearerGuard implements Handler {

    private static final EndpointConfig ENDPOINT = EndpointConfig.create();

    private final Security security;
    private final Recognition recognition;
    private final Challenge challenge;
    private final FailedKeys failures;
    private final Where where;

    /** Where a credential is looked for. */
    private enum Where {
        HEADER,
        HEADER_OR_QUERY
    }

    private BearerGuard(Recognition recognition, Challenge challenge, FailedKeys failures, Where where) {
        this.security = Security.builder()
                .tracingEnabled(false)
                .addAuthenticationProvider(new BearerAuthentication(recognition, challenge), "bearer")
                .build();
        this.recognition = recognition;
        this.challenge = challenge;
        this.failures = failures;
        this.where = where;
    }

    record Refused(String error, String errorDescription) {}

    /** Takes an API key or a token in the header; whatever stands in the query is neither. */
    public static BearerGuard inHeader(Recognition recognition, Challenge challenge, FailedKeys failures) {
        return new BearerGuard(recognition, challenge, failures, Where.HEADER);
    }

    /** Takes a connect token in the query too. Each kind of key counts in its own place only. */
    public static BearerGuard inHeaderOrQuery(Recognition recognition, Challenge challenge, FailedKeys failures) {
        return new BearerGuard(recognition, challenge, failures, Where.HEADER_OR_QUERY);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        SecurityEnvironment environment = environment(request);
        Credential credential = BearerAuthentication.shown(environment);
        failures.putOff(request, credential)
                .ifPresentOrElse(
                        pause -> failures.turnAway(request, response, pause),
                        () -> look(request, response, environment, credential));
    }

    private void look(
            ServerRequest request, ServerResponse response, SecurityEnvironment environment, Credential credential) {
        AuthenticationResponse verdict = verdict(environment);
        known(verdict)
                .ifPresentOrElse(
                        visitor -> {
                            failures.succeeded(credential);
                            letIn(request, visitor, environment);
                            response.next();
                        },
                        () -> {
                            failures.failed(request, credential);
                            refuse(request, response, verdict);
                        });
    }

    private void letIn(ServerRequest request, Recognised.Known visitor, SecurityEnvironment environment) {
        request.context().register(visitor.caller());
        request.context().register((Standing) new Visit(
                visitor,
                recognition,
                challenge,
                () -> known(verdict(environment)).isPresent()));
    }

    /** The answer to a wrong credential, for whoever finds out later that a good one is no longer. */
    public void turnAway(ServerRequest request, ServerResponse response) {
        refuse(request, response, BearerAuthentication.notGood(challenge));
    }

    private AuthenticationResponse verdict(SecurityEnvironment environment) {
        return security.contextBuilder("")
                .env(environment)
                .endpointConfig(ENDPOINT)
                .build()
                .authenticate();
    }

    private static Optional<Recognised.Known> known(AuthenticationResponse verdict) {
        return verdict.user().flatMap(subject -> subject.publicCredential(Recognised.Known.class));
    }

    private SecurityEnvironment environment(ServerRequest request) {
        SecurityEnvironment.Builder environment = security.environmentBuilder()
                .method(request.prologue().method().text())
                .path(request.path().path());
        List<String> authorization = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        if (!authorization.isEmpty()) {
            environment.header(BearerAuthentication.HEADER, authorization);
        }
        if (where == Where.HEADER_OR_QUERY && request.query().contains(BearerAuthentication.PARAMETER)) {
            environment.queryParam(
                    BearerAuthentication.PARAMETER, request.query().all(BearerAuthentication.PARAMETER));
        }
        return environment.build();
    }

    private static void refuse(ServerRequest request, ServerResponse response, AuthenticationResponse verdict) {
        verdict.responseHeaders()
                .forEach((name, values) -> response.header(HeaderValues.create(HeaderNames.create(name), values)));
        Status status = Status.create(verdict.statusCode().orElse(Status.UNAUTHORIZED_401.code()));
        String error = status.equals(Status.BAD_REQUEST_400) ? "invalid_request" : "invalid_token";
        Reply.json(
                request,
                response,
                status,
                new Refused(error, verdict.description().orElse("")));
    }
}
