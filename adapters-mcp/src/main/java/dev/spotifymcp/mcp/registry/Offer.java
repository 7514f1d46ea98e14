package dev.spotifymcp.mcp.registry;

import java.util.List;

/** Everything on offer, in the order in which it is published. */
public record Offer(
        List<Tool> tools, List<Resource> resources, List<ResourceTemplate> templates, List<Prompt> prompts) {

    public Offer {
        tools = List.copyOf(tools);
        resources = List.copyOf(resources);
        templates = List.copyOf(templates);
        prompts = List.copyOf(prompts);
    }

    /** Without the tools that are not selected. */
    public Offer narrowedTo(Selection selection) {
        return new Offer(
                tools.stream()
                        .filter(tool -> selection.admits(tool.definition()))
                        .toList(),
                resources,
                templates,
                prompts);
    }

    public static Offer of(List<? extends Tool> tools) {
        return new Offer(List.copyOf(tools), List.of(), List.of(), List.of());
    }
}
