/**
 * Everything a browser touches, and the edge that every request passes.
 *
 * <p>{@link dev.spotifymcp.web.Web} puts it all on a routing: filters and faults from {@link dev.spotifymcp.web.edge},
 * the guards of the MCP endpoints from {@link dev.spotifymcp.web.bearer}, and the pages.
 */
@NullMarked
package dev.spotifymcp.web;

import org.jspecify.annotations.NullMarked;
