package dev.spotifymcp.web.page;

import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/** The few files that pages are made with: a stylesheet, a script, an icon. */
public final class Assets implements HttpService {

    private static final Header KEPT_FOR_GOOD =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final Header ASKED_EVERY_TIME = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");

    private final Map<String, Asset> files = Map.of(
            "style.css", Asset.load("style.css", "text/css; charset=utf-8"),
            "copy.js", Asset.load("copy.js", "text/javascript; charset=utf-8"),
            "icon.svg", Asset.load("icon.svg", "image/svg+xml"));

    @Override
    public void routing(HttpRules rules) {
        Routes.readable(rules, "/assets/{name}", this::serve);
    }

    String version(String name) {
        return find(name).version();
    }

    private void serve(ServerRequest request, ServerResponse response) {
        Asset asset = find(request.path().pathParameters().get("name"));
        boolean exact =
                request.query().first("v").filter(asset.version()::equals).isPresent();
        response.header(exact ? KEPT_FOR_GOOD : ASKED_EVERY_TIME).header(HeaderNames.ETAG, asset.tag());
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(tags -> tags.contains(asset.tag()))
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, asset.type());
        Reply.send(request, response, asset.content());
    }

    private Asset find(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> new NotFoundException("no such file"));
    }
}
