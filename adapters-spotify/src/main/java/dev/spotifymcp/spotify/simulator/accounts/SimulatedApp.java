package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import java.net.URI;
import java.util.Set;

/** An app as it stands in the developers' dashboard. */
public sealed interface SimulatedApp {

    ClientId id();

    /** Whether this secret is the app's. */
    boolean knows(String secret);

    /** Whether a browser may be sent here (RFC 6749, section 3.1.2.3; RFC 8252, section 7.3). */
    boolean sendsTo(URI redirect);

    /** An app with a secret and a list of redirect URIs. */
    record Registered(ClientId id, Secrecy secrecy, Set<URI> redirects) implements SimulatedApp {

        public Registered {
            redirects = Set.copyOf(redirects);
        }

        @Override
        public boolean knows(String secret) {
            return switch (secrecy) {
                case Secrecy.None none -> false;
                case Secrecy.Known(var known) -> known.reveal().equals(secret);
            };
        }

        @Override
        public boolean sendsTo(URI redirect) {
            return redirects.contains(redirect)
                    || redirects.stream().anyMatch(known -> RedirectRule.differsInLoopbackPortOnly(known, redirect));
        }
    }

    /** An app nobody has registered, for demonstrations: anything goes that Spotify would let anybody register. */
    record Anybodys(ClientId id) implements SimulatedApp {

        @Override
        public boolean knows(String secret) {
            return true;
        }

        @Override
        public boolean sendsTo(URI redirect) {
            return true;
        }
    }
}
