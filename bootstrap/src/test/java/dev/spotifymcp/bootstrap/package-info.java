/** The whole program, tried from outside. */
@NullMarked
package dev.spotifymcp.bootstrap;

import org.jspecify.annotations.NullMarked;
