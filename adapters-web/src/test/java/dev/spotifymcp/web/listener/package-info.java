/** Peers that are slow, or mean it: what the door does about them. */
@NullMarked
package dev.spotifymcp.web.listener;

import org.jspecify.annotations.NullMarked;
