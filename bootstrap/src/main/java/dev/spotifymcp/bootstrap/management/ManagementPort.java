package dev.spotifymcp.bootstrap.management;

/** Where the operator asks. */
public sealed interface ManagementPort {

    /** Nowhere. */
    record None() implements ManagementPort {}

    /** Here, or the server does not start. */
    record Wanted(int port) implements ManagementPort {}

    /** Here if nobody else is: several servers on one machine have no need to agree on who has the usual port. */
    record Usual(int port) implements ManagementPort {}
}
