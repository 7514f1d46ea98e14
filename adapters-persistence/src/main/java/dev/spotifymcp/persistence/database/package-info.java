/**
 * The database, as the adapters see it: statements in, rows out.
 *
 * <p>A {@link dev.spotifymcp.persistence.database.Database} is opened once and either works or says in one sentence
 * why not ({@link dev.spotifymcp.persistence.database.DatabaseProblem}). Its {@link
 * dev.spotifymcp.persistence.database.Schema} is brought up to date by numbered migrations. H2 and PostgreSQL get the
 * same SQL; where they answer differently, {@link dev.spotifymcp.persistence.database.Row} hides it. Whatever fails
 * after the start becomes a {@link dev.spotifymcp.domain.answer.StorageFault} here and nowhere else.
 */
@NullMarked
package dev.spotifymcp.persistence.database;

import org.jspecify.annotations.NullMarked;
