package dev.spotifymcp.mcp.registry;

/** A call cannot go on, since the client has not declared the capability to answer what it has to ask. */
public final class CannotAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Question.Kind kind;

    public CannotAnswer(Question.Kind kind) {
        super("the client cannot answer " + kind.method());
        this.kind = kind;
    }

    public Question.Kind kind() {
        return kind;
    }
}
