package dev.spotifymcp.bootstrap.load;

/** The server would not open a session, and said so. */
final class GreetingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GreetingRefused(HttpAnswer answer) {
        super(answer.summary());
    }
}
