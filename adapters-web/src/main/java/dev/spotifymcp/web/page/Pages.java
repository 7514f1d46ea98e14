package dev.spotifymcp.web.page;

import dev.spotifymcp.web.reply.Reply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** Turns views into pages. */
public final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Site site;

    public Pages(Site site) {
        this.site = site;
    }

    public Site site() {
        return site;
    }

    public void show(ServerRequest request, ServerResponse response, View view) {
        show(request, response, Status.OK_200, view);
    }

    public void show(ServerRequest request, ServerResponse response, Status status, View view) {
        Reply.html(request, response, status, rendered(view));
    }

    /** The page's bytes, for a page that is the same for everybody. */
    byte[] rendered(View view) {
        var page = new Utf8ByteOutput();
        templates.render(view.template(), Map.of("site", site, "view", view), page);
        return page.toByteArray();
    }

    /** Says what went wrong: as a page to a browser, as JSON to everybody else. */
    public void tell(ServerRequest request, ServerResponse response, Problem problem) {
        if (problem.pause().isPositive()) {
            response.header(
                    HeaderValues.create(HeaderNames.RETRY_AFTER, problem.pause().toSeconds()));
        }
        if (wantsHtml(request)) {
            show(request, response, problem.status(), problem);
        } else {
            Reply.json(request, response, problem.status(), problem.asJson());
        }
    }

    private static boolean wantsHtml(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(accepted -> accepted.contains("text/html"))
                .isPresent();
    }
}
