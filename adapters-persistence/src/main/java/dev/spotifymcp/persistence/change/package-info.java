/**
 * Receipts in SQL: one sealed row for each change that can be taken back, in a text of our own that names ten thousand
 * items in some 230 kB. Compressing it would gain little, since ids are random.
 */
@NullMarked
package dev.spotifymcp.persistence.change;

import org.jspecify.annotations.NullMarked;
