/**
 * What a person has saved.
 */
@NullMarked
package dev.spotifymcp.domain.library;

import org.jspecify.annotations.NullMarked;
