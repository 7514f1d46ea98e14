/**
 * What a person has heard: lately, and most.
 */
@NullMarked
package dev.spotifymcp.domain.listening;

import org.jspecify.annotations.NullMarked;
