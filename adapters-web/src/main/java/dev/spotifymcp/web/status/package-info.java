/**
 * What a program can ask and do about the account its key belongs to.
 */
@NullMarked
package dev.spotifymcp.web.status;

import org.jspecify.annotations.NullMarked;
