/** What is remembered, for how long, and what ends it. */
@NullMarked
package dev.spotifymcp.persistence.memory;

import org.jspecify.annotations.NullMarked;
