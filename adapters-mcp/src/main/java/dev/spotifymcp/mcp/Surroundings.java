package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.seal.Seal;
import java.time.InstantSource;

/**
 * What MCP finds around it.
 *
 * @param seal the same on all replicas
 * @param notes shared by all replicas
 */
public record Surroundings(Introduction introduction, Seal seal, Notes notes, InstantSource clock) {}
