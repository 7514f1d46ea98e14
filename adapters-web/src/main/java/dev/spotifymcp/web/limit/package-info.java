/**
 * How often somebody may ask; {@link dev.spotifymcp.web.limit.Turns} counts. Whoever has not proven who they are is
 * counted by where they come from: {@link dev.spotifymcp.web.limit.Peers} finds the address behind our own proxies, and
 * {@link dev.spotifymcp.web.limit.RateLimit} puts off who asks too often.
 */
@NullMarked
package dev.spotifymcp.web.limit;

import org.jspecify.annotations.NullMarked;
