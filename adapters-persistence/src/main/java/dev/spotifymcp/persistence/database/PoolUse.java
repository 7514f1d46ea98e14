package dev.spotifymcp.persistence.database;

/**
 * The connections to the database at one moment.
 *
 * @param lent in use
 * @param waiting callers who wait for one
 * @param size at most
 */
public record PoolUse(int lent, int waiting, int size) {}
