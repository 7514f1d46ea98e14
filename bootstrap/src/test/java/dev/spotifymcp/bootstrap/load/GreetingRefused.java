package dev.spotifymcp.bootstrap.load;

/** The server would not open a session, and said so. */
final class GreetingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String answer;

    GreetingRefused(HttpAnswer answer) {
        super(answer.summary());
        this.answer = answer.summary();
    }

    String answer() {
        return answer;
    }
}
