package dev.spotifymcp.bootstrap.cluster.people;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What came of a request. */
public sealed interface Outcome {

    /** It was done. */
    record Answered(JsonNode result) implements Outcome {}

    /**
     * An answer, but not the one that was asked for.
     *
     * @param retryAfter whether it says when to come again
     */
    record Refused(int status, boolean retryAfter, String text) implements Outcome {

        static Refused of(HttpResponse<String> answer) {
            String text = answer.body().replaceAll("\\s+", " ");
            return new Refused(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    text.substring(0, Math.min(text.length(), 400)));
        }
    }

    /** No answer. */
    record Broken(String why) implements Outcome {}

    default boolean isAnswered() {
        return this instanceof Answered;
    }

    /** Refused because its person has to give their consent at Spotify again. */
    default boolean hasToReconnect() {
        return this instanceof Refused(var status, var retryAfter, var text) && text.contains("reconnect_required");
    }

    /** Refused because nobody with this credential is known. */
    default boolean isUnknown() {
        return this instanceof Refused(var status, var retryAfter, var text) && status == 401;
    }
}
