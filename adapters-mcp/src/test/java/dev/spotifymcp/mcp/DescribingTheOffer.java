package dev.spotifymcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.application.stage.Stage;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation is what the server says of itself. */
class DescribingTheOffer {

    private static final Path PAGE = Path.of("../docs/tools.md");
    private static final Path FOUND = Path.of("target/tools.md");

    @Test
    void the_page_about_the_tools_says_what_clients_are_told() throws IOException {
        var registry = RunningServer.useCases(Stage.atNoon())
                .registry(RunningServer.SITE, Selection.everything(), CallObserver.NOBODY);

        String found = new ToolsPage(registry).text();

        Files.writeString(FOUND, found);
        assertThat(PAGE)
                .as("docs/tools.md is not what is on offer. If the offer is as it is meant to be:\n"
                        + "cp adapters-mcp/target/tools.md docs/tools.md")
                .hasContent(found);
    }
}
