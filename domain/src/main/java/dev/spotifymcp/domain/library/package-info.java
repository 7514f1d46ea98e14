/**
 * What a person has saved, and whom they follow.
 */
@NullMarked
package dev.spotifymcp.domain.library;

import org.jspecify.annotations.NullMarked;
