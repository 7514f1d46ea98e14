/**
 * How things are said to models and their people: a {@link dev.spotifymcp.domain.answer.Refusal} becomes a stable code
 * with a sentence on what happened and one on what to do; text from outside becomes text that is safe to show.
 */
@NullMarked
package dev.spotifymcp.mcp.words;

import org.jspecify.annotations.NullMarked;
