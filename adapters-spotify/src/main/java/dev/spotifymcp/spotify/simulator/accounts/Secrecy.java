package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientSecret;

/** Whether an app's keeper has told anybody its secret. */
public sealed interface Secrecy {

    record None() implements Secrecy {}

    record Known(ClientSecret secret) implements Secrecy {}
}
