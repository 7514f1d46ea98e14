package dev.spotifymcp.web.status;

import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.account.ReadStatus.Status;
import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.web.bearer.BearerGuard;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;

/** {@code /auth/status} and {@code /auth/revoke}, for the bearer of an API key. */
public final class StatusRoutes implements HttpService {

    private static final String STATUS = "/auth/status";
    private static final String REVOKE = "/auth/revoke";

    private final BearerGuard guard;
    private final ReadStatus status;
    private final Leave leave;

    public StatusRoutes(BearerGuard guard, ReadStatus status, Leave leave) {
        this.guard = guard;
        this.status = status;
        this.leave = leave;
    }

    record Standing(
            boolean authenticated,
            String userId,
            String displayName,
            String spotifyUserId,
            boolean spotifyConnected,
            Instant lastActive,
            Instant createdAt) {

        static Standing of(Status status) {
            User user = status.user();
            return new Standing(
                    true,
                    user.id().value(),
                    user.profile().displayName(),
                    user.profile().userName(),
                    status.link() instanceof Link.Connected,
                    user.lastActiveAt(),
                    user.createdAt());
        }
    }

    record Revoked(String message, String userId) {}

    @Override
    public void routing(HttpRules rules) {
        rules.get(STATUS, guard, this::tell)
                .any(STATUS, Routes.allowing("GET"))
                .post(REVOKE, guard, this::revoke)
                .delete(REVOKE, guard, this::revoke)
                .any(REVOKE, Routes.allowing("POST, DELETE"));
    }

    private void tell(ServerRequest request, ServerResponse response) {
        status.of(caller(request).user())
                .map(Standing::of)
                .ifPresentOrElse(
                        standing -> Reply.json(request, response, io.helidon.http.Status.OK_200, standing),
                        () -> guard.turnAway(request, response));
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        var user = caller(request).user();
        leave.forGood(user);
        Reply.json(
                request,
                response,
                io.helidon.http.Status.OK_200,
                new Revoked("Your keys, sessions and Spotify tokens are deleted.", user.value()));
    }

    private static Caller caller(ServerRequest request) {
        return request.context().get(Caller.class).orElseThrow();
    }
}
