package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.domain.account.Caller;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.mcp.registry.Resource;
import dev.spotifymcp.mcp.registry.ResourceContent;
import java.util.List;

/** A resource that always holds the same, and that can be subscribed to all the same. */
record FixtureResource(Definition definition, ResourceContent content) implements Resource {

    static List<Resource> all() {
        return List.of(
                text("test://static-text", "static-text", "This is the content of the static text resource."),
                text("test://watched-resource", "watched-resource", "Watched resource content"),
                new FixtureResource(
                        described("test://static-binary", "static-binary", "image/png"),
                        new ResourceContent.Binary("test://static-binary", "image/png", Samples.PNG)));
    }

    private static Resource text(String uri, String name, String words) {
        return new FixtureResource(
                described(uri, name, "text/plain"), new ResourceContent.Text(uri, "text/plain", words));
    }

    private static Definition described(String uri, String name, String mediaType) {
        return new Definition(uri, name, name, "A resource for testing.", mediaType, Scope.READ);
    }

    @Override
    public Answer<ResourceContent> read(Caller caller) {
        return Answer.given(content);
    }

    @Override
    public boolean isWatched() {
        return true;
    }
}
