package dev.spotifymcp.spotify.http;

/** What came of asking for something that may be known already. */
public sealed interface Fetched<T> {

    Keeping keeping();

    record Anew<T>(T value, Keeping keeping) implements Fetched<T> {}

    /** It is still what the request said is known. */
    record Unchanged<T>(Keeping keeping) implements Fetched<T> {}
}
