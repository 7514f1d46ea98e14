package dev.spotifymcp.persistence.database;

/** How the tables stand to what this program needs. */
public sealed interface SchemaState {

    /** There are none yet. */
    record Empty() implements SchemaState {}

    /** Some migrations are still to be done. */
    record Behind(String version, int pending) implements SchemaState {}

    record Current(String version) implements SchemaState {}
}
