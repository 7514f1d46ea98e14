package dev.spotifymcp.application.change;

import dev.spotifymcp.domain.change.Undoable;

/**
 * What became of a change, and how to take it back.
 *
 * @param what as the change itself tells it
 */
public record Changed<T>(T what, Undoable undo) {}
