/**
 * A person's own page: their keys, their tie to Spotify, and the way to undo both.
 *
 * <p>{@link dev.spotifymcp.web.account.Dashboard} is the page; the other classes take its forms. A key is in plain sight
 * once, on the page that answers its making.
 */
@NullMarked
package dev.spotifymcp.web.account;

import org.jspecify.annotations.NullMarked;
