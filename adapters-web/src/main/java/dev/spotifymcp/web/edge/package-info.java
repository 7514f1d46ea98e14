/**
 * What holds for every request, whoever it is for.
 *
 * <p>Each answer carries the security headers; a request that names a foreign host does not get past the door; a web
 * page of another origin does not get to the MCP endpoint unless the operator let it; and whatever is thrown inside
 * becomes an answer that tells the outside nothing but what it can act on, and the log the rest.
 */
@NullMarked
package dev.spotifymcp.web.edge;

import org.jspecify.annotations.NullMarked;
