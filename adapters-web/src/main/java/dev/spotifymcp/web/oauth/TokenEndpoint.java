package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.IssueTokens;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.IssuedTokens;
import dev.spotifymcp.domain.grant.Ruling;
import dev.spotifymcp.web.edge.OpenToAll;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code /oauth/token}: tokens for a code, and for a refresh token (RFC 6749, section 3.2). */
public final class TokenEndpoint implements HttpService {

    private final IssueTokens tokens;
    private final Handler limit;

    /**
     * Issues tokens.
     *
     * @param limit stands before it, against guessing
     */
    public TokenEndpoint(IssueTokens tokens, Handler limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    /** As it travels, once; the edge has told every cache to keep nothing (RFC 6749, section 5.1). */
    record Issued(String accessToken, String tokenType, long expiresIn, String refreshToken, String scope) {

        static Issued of(IssuedTokens issued) {
            return new Issued(
                    issued.accessToken().reveal(),
                    "Bearer",
                    issued.expiresIn().toSeconds(),
                    issued.refreshToken().reveal(),
                    Scope.text(issued.scopes()));
        }

        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(OAuthPaths.TOKEN, OpenToAll.forPosting())
                .post(OAuthPaths.TOKEN, limit, this::issue)
                .any(OAuthPaths.TOKEN, Routes.allowing("POST"));
    }

    private void issue(ServerRequest request, ServerResponse response) {
        var presented = Presented.with(request);
        Ruling<IssuedTokens> ruling =
                presented.client(request).then(client -> tokens.issue(client, presented.parameters()));
        switch (ruling) {
            case Ruling.Granted(var issued) -> Reply.json(request, response, Status.OK_200, Issued.of(issued));
            case Ruling.Refused(var why) -> OAuthReply.refuse(request, response, why);
        }
    }
}
