/**
 * How the core says yes and no.
 *
 * <p>A use case returns an {@link dev.spotifymcp.domain.answer.Answer}: what was asked for, or a
 * {@link dev.spotifymcp.domain.answer.Refusal} the caller can act on. What only the operator can mend is thrown.
 */
@NullMarked
package dev.spotifymcp.domain.answer;

import org.jspecify.annotations.NullMarked;
