/** Documents of strangers: where we go for them, whom we believe, and what they cost. */
@NullMarked
package dev.spotifymcp.web.document;

import org.jspecify.annotations.NullMarked;
