package dev.spotifymcp.mcp.registry;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Something a client can read and show. All of ours are JSON. */
public interface Resource {

    String MEDIA_TYPE = "application/json";

    Definition definition();

    /** What it holds for this caller, whose right to it has been checked. */
    Answer<ObjectNode> read(Caller caller);

    /**
     * A resource as it is published.
     *
     * @param scope what a caller's credential has to allow
     */
    record Definition(String uri, String name, String title, String description, Scope scope) {}
}
