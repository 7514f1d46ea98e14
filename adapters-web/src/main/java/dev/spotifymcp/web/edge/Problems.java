package dev.spotifymcp.web.edge;

import dev.spotifymcp.web.page.Problem;
import dev.spotifymcp.web.page.Problem.Way;
import io.helidon.http.Status;
import java.time.Duration;

/** The problems that can meet any request. */
final class Problems {

    static final Problem UNAVAILABLE = Problem.of(
                    Status.SERVICE_UNAVAILABLE_503,
                    "unavailable",
                    "Back in a moment",
                    "The server cannot reach its store, or is about to stop. Try again in a few seconds.",
                    Way.HOME)
            .after(Duration.ofSeconds(5));

    static final Problem UNEXPECTED = Problem.of(
            Status.INTERNAL_SERVER_ERROR_500,
            "internal_error",
            "Something broke on our side",
            "It was not your doing. If it happens again, tell whoever runs this server.",
            Way.HOME);

    private Problems() {}

    static Problem of(Status status) {
        return switch (status.code()) {
            case 403 ->
                of(status, "forbidden", "Not from there", "This request came from a place that may not make it.");
            case 404 -> of(status, "not_found", "Nothing here", "There is no such page.");
            case 405 -> of(status, "method_not_allowed", "Not like that", "This address does not take such a request.");
            case 413 -> of(status, "too_large", "Too much at once", "The request is larger than anything we expect.");
            case 421 ->
                of(status, "misdirected", "Wrong address", "This server does not go by the name it was asked under.");
            case 503 -> UNAVAILABLE;
            default ->
                status.family() == Status.Family.CLIENT_ERROR
                        ? of(status, "bad_request", "That was not understood", "The request does not make sense to us.")
                        : UNEXPECTED;
        };
    }

    private static Problem of(Status status, String code, String title, String words) {
        return Problem.of(status, code, title, words, Way.HOME);
    }
}
