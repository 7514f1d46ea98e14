package dev.spotifymcp.persistence.settings;

/** The operator has to change a setting before the server can start. The message never holds the setting's value. */
public final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String variable;

    /** @param problem a sentence that goes on from the variable's name */
    public UnusableSetting(String variable, String problem) {
        super(variable + " " + problem);
        this.variable = variable;
    }

    /** @param problem a sentence that goes on from the variable's name */
    public UnusableSetting(String variable, String problem, Throwable cause) {
        super(variable + " " + problem, cause);
        this.variable = variable;
    }

    /** The environment variable that is wrong. */
    public String variable() {
        return variable;
    }
}
