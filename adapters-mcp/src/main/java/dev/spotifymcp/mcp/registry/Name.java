package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.answer.Answer;
import tools.jackson.databind.JsonNode;

/** What something is called: an id, a URI, a link. How long it may be is not published: what is too long names nothing. */
record Name() implements ValueType<String> {

    /** Room for a link with everything that sharing hangs on it. */
    private static final int LONGEST = 300;

    @Override
    public Schema schema() {
        return Schema.text();
    }

    @Override
    public Answer<String> read(String field, JsonNode value) {
        return new Line(1, LONGEST).read(field, value);
    }
}
