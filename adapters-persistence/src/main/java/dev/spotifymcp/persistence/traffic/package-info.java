/**
 * What replicas leave for each other, what has happened to whom, and which gates are closed, in SQL.
 *
 * <p>The owner of a note is part of the key of every row and of what its text is sealed for: no question reaches a note of
 * somebody else, and a row that is moved under another owner or name does not open.
 */
@NullMarked
package dev.spotifymcp.persistence.traffic;

import org.jspecify.annotations.NullMarked;
