package dev.spotifymcp.web.account;

import dev.spotifymcp.domain.account.PresentedKey;

/** What the account page shows this once and never again. */
public sealed interface Fresh {

    record Nothing() implements Fresh {}

    record Made(PresentedKey key) implements Fresh {}
}
