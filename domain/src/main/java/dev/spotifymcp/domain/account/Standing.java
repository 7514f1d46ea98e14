package dev.spotifymcp.domain.account;

/** Whether what a caller came in with would still let them in: it may be revoked while a long answer is under way. */
@FunctionalInterface
public interface Standing {

    boolean holds();
}
