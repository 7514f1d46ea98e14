package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.catalogue.Market;

/** Who is told a remembered answer. */
sealed interface Audience {

    /** Whether somebody who came here for an answer may have one that is kept for these. */
    boolean includes(UserId user);

    record Everybody() implements Audience {
        @Override
        public boolean includes(UserId user) {
            return true;
        }
    }

    /** All who are at home in one country. Nobody comes here who is not. */
    record Residents(Market.Country country) implements Audience {
        @Override
        public boolean includes(UserId user) {
            return true;
        }
    }

    record Listener(UserId user) implements Audience {
        @Override
        public boolean includes(UserId other) {
            return user.equals(other);
        }
    }
}
