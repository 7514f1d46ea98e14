package dev.spotifymcp.web.page;

import io.helidon.http.Status;
import java.time.Duration;

/**
 * What went wrong, in words for whoever met it. Nothing in here comes from the request.
 *
 * @param code for programs
 * @param pause when trying again may help; zero when waiting changes nothing
 * @param requestId under which the log tells more; empty when there is nothing more to tell
 */
public record Problem(Status status, String code, String title, String words, Way way, Duration pause, String requestId)
        implements View {

    /** Where a person goes from here. */
    public enum Way {
        HOME("Back to the start", "/"),
        SIGN_IN("Connect Spotify", "/auth/login"),
        ACCOUNT("Your account", "/account");

        private final String label;
        private final String path;

        Way(String label, String path) {
            this.label = label;
            this.path = path;
        }

        public String label() {
            return label;
        }

        public String path() {
            return path;
        }
    }

    record Json(String error, String errorDescription) {}

    record LoggedJson(String error, String errorDescription, String requestId) {}

    public static Problem of(Status status, String code, String title, String words, Way way) {
        return new Problem(status, code, title, words, way, Duration.ZERO, "");
    }

    public Problem after(Duration pause) {
        return new Problem(status, code, title, words, way, pause, requestId);
    }

    public Problem loggedAs(String id) {
        return new Problem(status, code, title, words, way, pause, id);
    }

    /** The same, for programs. */
    public Record asJson() {
        return requestId.isEmpty() ? new Json(code, words) : new LoggedJson(code, words, requestId);
    }

    @Override
    public String template() {
        return "problem.jte";
    }
}
