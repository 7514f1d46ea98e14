package dev.spotifymcp.web.page;

import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;

/** The front door: what this is, and how it works. The same for everybody, so it is made once. */
public final class Landing implements HttpService {

    private final byte[] page;

    public Landing(Endpoints endpoints, Pages pages) {
        this.page = pages.rendered(new Front(endpoints.mcp()));
    }

    /**
     * What the front page shows.
     *
     * @param mcpUrl where clients connect
     */
    public record Front(String mcpUrl) implements View {

        @Override
        public String template() {
            return "landing.jte";
        }
    }

    @Override
    public void routing(HttpRules rules) {
        Routes.readable(rules, "/", (request, response) -> Reply.html(request, response, Status.OK_200, page));
    }
}
