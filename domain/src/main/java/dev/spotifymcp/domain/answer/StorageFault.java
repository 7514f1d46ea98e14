package dev.spotifymcp.domain.answer;

/** The store did not do what it promises. Nobody outside can act on it but by trying again later. */
public final class StorageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFault(String what, Throwable cause) {
        super(what, cause);
    }
}
