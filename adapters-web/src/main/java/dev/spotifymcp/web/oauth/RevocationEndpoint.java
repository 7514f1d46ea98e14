package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.RevokeToken;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.edge.OpenToAll;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** {@code /oauth/revoke}: a program gives back what it was granted (RFC 7009). */
public final class RevocationEndpoint implements HttpService {

    private final RevokeToken revocation;
    private final Handler limit;

    /**
     * Revokes tokens.
     *
     * @param limit stands before it, against guessing
     */
    public RevocationEndpoint(RevokeToken revocation, Handler limit) {
        this.revocation = revocation;
        this.limit = limit;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(OAuthPaths.REVOKE, OpenToAll.forPosting())
                .post(OAuthPaths.REVOKE, limit, this::revoke)
                .any(OAuthPaths.REVOKE, Routes.allowing("POST"));
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        why(request)
                .ifPresentOrElse(
                        why -> OAuthReply.refuse(request, response, why),
                        () -> response.status(Status.OK_200).send());
    }

    private Optional<GrantRefusal> why(ServerRequest request) {
        var presented = Presented.with(request);
        return switch (presented.client(request)) {
            case Ruling.Granted(var client) -> revocation.revoke(client, presented.parameters());
            case Ruling.Refused(var why) -> Optional.of(why);
        };
    }
}
