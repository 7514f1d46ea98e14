package dev.spotifymcp.web.reply;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;

/** What stands in the route tables beside the handlers. */
public final class Routes {

    private Routes() {}

    /** Something that can be looked at without consequence. */
    public static void readable(HttpRules rules, String path, Handler handler) {
        rules.route(Method.predicate(Method.GET, Method.HEAD), PathMatchers.create(path), handler)
                .any(path, allowing("GET, HEAD"));
    }

    /** The end of a path's list: every other method is refused (RFC 9110, section 15.5.6). */
    public static Handler allowing(String methods) {
        return (request, response) -> {
            throw new HttpException("method not allowed", Status.METHOD_NOT_ALLOWED_405, true)
                    .header(HeaderValues.create(HeaderNames.ALLOW, methods));
        };
    }
}
