package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something a client can read and show. */
public interface Resource {

    Definition definition();

    /** What it holds for this caller, whose right to it has been checked. */
    Answer<ResourceContent> read(Caller caller);

    /** Whether a client may subscribe to it, because somebody says when it changes. */
    default boolean isWatched() {
        return false;
    }

    /**
     * A resource as it is published.
     *
     * @param scope what a caller's credential has to allow
     */
    record Definition(String uri, String name, String title, String description, String mediaType, Scope scope) {

        ObjectNode published() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("uri", uri)
                    .put("name", name)
                    .put("title", title)
                    .put("description", description)
                    .put("mimeType", mediaType);
        }
    }
}
