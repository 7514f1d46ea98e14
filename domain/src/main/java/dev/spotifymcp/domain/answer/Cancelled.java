package dev.spotifymcp.domain.answer;

/** Nobody waits for the answer any more; whatever is under way ends here. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Cancelled(InterruptedException cause) {
        super("the caller has gone", cause);
    }
}
