/**
 * The stores of people and of what stands for them, in SQL.
 *
 * <p>Who wins a race is decided by the database: by a unique key, by the count of rows a statement met, or by a lock on
 * the owner's row; never by looking first and writing later. Secrets go in as hashes or sealed, and the one thing an
 * unreadable seal costs is its owner's connection.
 */
@NullMarked
package dev.spotifymcp.persistence.account;

import org.jspecify.annotations.NullMarked;
