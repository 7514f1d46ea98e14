package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Resources that are too many to list, and alike. */
public interface ResourceTemplate extends Completing {

    Definition definition();

    /**
     * What the resource of these variables holds for this caller, whose right to it has been checked.
     *
     * @param uri as the client has written it
     */
    Answer<ResourceContent> read(String uri, Map<String, String> variables, Caller caller);

    /**
     * A template as it is published.
     *
     * @param mediaType empty where the resources are of several types
     * @param scope what a caller's credential has to allow
     */
    record Definition(
            UriTemplate template, String name, String title, String description, String mediaType, Scope scope) {

        ObjectNode published() {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("uriTemplate", template.text())
                    .put("name", name)
                    .put("title", title)
                    .put("description", description);
            return mediaType.isEmpty() ? json : json.put("mimeType", mediaType);
        }
    }
}
