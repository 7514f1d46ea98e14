package dev.spotifymcp.mcp.conformance;

import dev.spotifymcp.mcp.registry.Offer;
import dev.spotifymcp.mcp.registry.Tool;
import java.util.List;
import java.util.stream.Stream;

/** Everything the scenarios of the conformance suite ask for. */
public final class Fixture {

    private Fixture() {}

    public static Offer offer() {
        List<Tool> tools = Stream.of(
                        ShowingTools.all(),
                        TellingTools.all(),
                        AskingTools.all(),
                        PausingTools.all(),
                        SchemaTools.all())
                .flatMap(List::stream)
                .toList();
        return new Offer(tools, FixtureResource.all(), List.of(new FixtureTemplate()), FixturePrompt.all());
    }
}
