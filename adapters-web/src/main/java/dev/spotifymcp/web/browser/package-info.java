/**
 * What is needed to believe a browser.
 *
 * <p>Cookies say which browser it is; {@link dev.spotifymcp.web.browser.SignedIn} is one that has logged in. A browser
 * also does what any web page tells it to, so a form of ours is only obeyed when it comes from a page of ours: the
 * browser says so itself ({@link dev.spotifymcp.web.browser.SameOrigin}), and the form carries a token that no other
 * page can know ({@link dev.spotifymcp.web.browser.FormTokens}).
 */
@NullMarked
package dev.spotifymcp.web.browser;

import org.jspecify.annotations.NullMarked;
