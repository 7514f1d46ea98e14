package dev.spotifymcp.web.browser;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that a browser sent. */
public final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";

    /** Far more than any form of ours can fill. */
    private static final int MOST_BYTES = 16 * 1024;

    private static final Form EMPTY = new Form(Map.of());

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * A body of another type is a form without fields. Other sites can send {@code text/plain} that looks like a form
     * without the browser asking us first; without its token it gets nowhere.
     */
    public static Form of(ServerRequest request) {
        boolean isForm = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type -> type.regionMatches(true, 0, TYPE, 0, TYPE.length()))
                .isPresent();
        if (!isForm) {
            return EMPTY;
        }
        byte[] body = RequestBody.upTo(MOST_BYTES, request);
        return new Form(UrlEncoded.parse(new String(body, StandardCharsets.US_ASCII)));
    }

    /** The only value of a field; two are as good as none. */
    public Optional<String> only(String name) {
        List<String> values = all(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** What a person wrote into a field, without the space around it; empty if they left it. */
    public Optional<String> written(String name) {
        return only(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Every field with all its values. */
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
