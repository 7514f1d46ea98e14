package dev.spotifymcp.bootstrap;

/** A setting the program cannot start with. It names the variable, never its value: that may be a secret. */
final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSetting(String variable, String problem) {
        super(variable + " " + problem);
    }
}
