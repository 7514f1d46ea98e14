package dev.spotifymcp.spotify.catalogue;

import dev.spotifymcp.domain.account.Permit;
import dev.spotifymcp.domain.answer.Answer;

/** A way to have questions answered. */
interface Asking {

    <T> Answer<T> ask(Permit permit, Question<T> question);
}
