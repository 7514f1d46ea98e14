package dev.spotifymcp.web.oauth;

import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.OAuthError;
import dev.spotifymcp.web.reply.Reply;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no to a program (RFC 6749, section 5.2): the log hears why, the program a word and what to do about it. */
final class OAuthReply {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthReply.class);

    private static final Header SOON = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "5");
    private static final Header PROVE_YOURSELF =
            HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Basic realm=\"oauth\"");

    private OAuthReply() {}

    record Refused(String error, String errorDescription) {}

    static void refuse(ServerRequest request, ServerResponse response, GrantRefusal why) {
        LOG.info("{} refused: {}", request.prologue().uriPath().rawPath(), why);
        OAuthError error = why.error();
        if (error == OAuthError.INVALID_CLIENT && request.headers().contains(HeaderNames.AUTHORIZATION)) {
            response.header(PROVE_YOURSELF);
        }
        if (error == OAuthError.TEMPORARILY_UNAVAILABLE) {
            response.header(SOON);
        }
        Reply.json(request, response, status(error), new Refused(error.code(), words(error)));
    }

    /** An unknown client is 401 and no less: by that, clients learn that they have to register again. */
    private static Status status(OAuthError error) {
        return switch (error) {
            case INVALID_CLIENT -> Status.UNAUTHORIZED_401;
            case TEMPORARILY_UNAVAILABLE -> Status.SERVICE_UNAVAILABLE_503;
            case INVALID_REQUEST,
                    INVALID_GRANT,
                    INVALID_SCOPE,
                    INVALID_TARGET,
                    INVALID_REDIRECT_URI,
                    INVALID_CLIENT_METADATA,
                    UNSUPPORTED_GRANT_TYPE,
                    UNSUPPORTED_RESPONSE_TYPE,
                    ACCESS_DENIED -> Status.BAD_REQUEST_400;
        };
    }

    /** The same for every reason behind an error: which one it was would help whoever guesses. */
    private static String words(OAuthError error) {
        return switch (error) {
            case INVALID_REQUEST -> "A parameter is missing, is there twice or cannot be used.";
            case INVALID_CLIENT -> "The client is not known here, or does not prove itself as it registered.";
            case INVALID_GRANT -> "The code or token is not good, or no longer. Ask the person again.";
            case INVALID_SCOPE -> "A scope does not exist here, or is more than the person agreed to.";
            case INVALID_TARGET -> "Tokens are good for the MCP endpoint of this server and nothing else.";
            case INVALID_REDIRECT_URI ->
                "Redirect URIs are https, or http on 127.0.0.1, [::1] or localhost, without fragment or user.";
            case INVALID_CLIENT_METADATA ->
                "A client names 1 to 10 redirect_uris, proves itself by none, client_secret_basic or"
                        + " client_secret_post, and uses authorization_code and refresh_token.";
            case UNSUPPORTED_GRANT_TYPE -> "The grant types are authorization_code and refresh_token.";
            case UNSUPPORTED_RESPONSE_TYPE -> "The response type is code.";
            case ACCESS_DENIED -> "The person declined.";
            case TEMPORARILY_UNAVAILABLE -> "The server cannot reach its store. Try again in a few seconds.";
        };
    }
}
