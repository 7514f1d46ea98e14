/**
 * Everything that knows SQL.
 *
 * <p>{@link dev.spotifymcp.persistence.Persistence} opens the database, refuses a wrong key before it touches anything,
 * brings the tables up to date, and hands out the stores of the domain. Secrets lie in the tables as hashes where we
 * only have to recognise them, and sealed where we have to send them.
 */
@NullMarked
package dev.spotifymcp.persistence;

import org.jspecify.annotations.NullMarked;
