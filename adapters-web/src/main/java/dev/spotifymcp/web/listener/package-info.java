/**
 * The door: who may keep a connection, and for how long we wait for them.
 *
 * <p>The web server gives every connection a thread that blocks until its peer sends or takes something, and by itself
 * waits for ever. So whoever drips a request, or asks and does not read, would hold thread and memory for nothing
 * (CWE-400; "slowloris"). The {@link dev.spotifymcp.web.listener.Doorkeeper} sees every place where a connection stands
 * and waits for its peer. It ends a {@link dev.spotifymcp.web.listener.Wait} that takes too long; and where a {@link
 * dev.spotifymcp.web.listener.Room} is full, it ends the longest, so that those who send without delay always get in,
 * even from the address of somebody who does not. What we ourselves take long for is no wait, and is never cut.
 */
@NullMarked
package dev.spotifymcp.web.listener;

import org.jspecify.annotations.NullMarked;
