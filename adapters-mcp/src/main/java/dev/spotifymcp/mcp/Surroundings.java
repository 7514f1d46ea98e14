package dev.spotifymcp.mcp;

import dev.spotifymcp.domain.traffic.Notes;
import dev.spotifymcp.mcp.registry.CallObserver;
import dev.spotifymcp.mcp.registry.Introduction;
import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.seal.Seal;
import dev.spotifymcp.mcp.transport.Pace;
import java.time.InstantSource;

/**
 * What MCP finds around it.
 *
 * @param seal the same on all replicas
 * @param notes shared by all replicas
 * @param pace how often each user may call
 * @param observer is told of all calls
 * @param selection which tools the operator offers
 */
public record Surroundings(
        Introduction introduction,
        Seal seal,
        Notes notes,
        Pace pace,
        CallObserver observer,
        InstantSource clock,
        Selection selection) {}
