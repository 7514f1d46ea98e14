package dev.spotifymcp.spotify.http;

import java.util.Arrays;

/**
 * How many calls a line has for each round: in one round, everybody who waits is called once. Tells a call's position
 * without looking at anybody else's.
 */
final class Rounds {

    /** How many users have more calls waiting than the index tells. */
    private int[] users = new int[8];

    /** Somebody has so many calls waiting now, one more than before. */
    void grow(int waiting) {
        if (waiting > users.length) {
            users = Arrays.copyOf(users, 2 * users.length);
        }
        users[waiting - 1]++;
    }

    /** Somebody has so many calls waiting now, one less than before. */
    void shrink(int waiting) {
        users[waiting]--;
    }

    boolean areOver() {
        return users[0] == 0;
    }

    /** Of how many calls the first so many rounds consist. */
    int calls(int rounds) {
        return Arrays.stream(users, 0, Math.min(rounds, users.length)).sum();
    }
}
