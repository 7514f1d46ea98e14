/** Who is counted as whom, and when it is enough. */
@NullMarked
package dev.spotifymcp.web.limit;

import org.jspecify.annotations.NullMarked;
