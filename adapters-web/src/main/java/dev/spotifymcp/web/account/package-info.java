/**
 * A person's own page: their keys, programs and browsers, their tie to Spotify, what has happened, and the way to undo
 * it or take it along.
 *
 * <p>{@link dev.spotifymcp.web.account.Dashboard} is the page; the other classes take its forms, {@link
 * dev.spotifymcp.web.account.AskFirst} before they do what cannot be undone. A key is in plain sight
 * once, on the page that answers its making.
 */
@NullMarked
package dev.spotifymcp.web.account;

import org.jspecify.annotations.NullMarked;
