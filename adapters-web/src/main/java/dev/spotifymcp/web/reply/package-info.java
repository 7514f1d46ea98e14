/**
 * How bytes leave towards a browser or a program: HTML, JSON, or a way on.
 *
 * <p>Every answer of this module is written by {@link dev.spotifymcp.web.reply.Reply}, so that HEAD, content types and
 * lengths are right everywhere or nowhere.
 */
@NullMarked
package dev.spotifymcp.web.reply;

import org.jspecify.annotations.NullMarked;
