/**
 * The whole core with fakes around it, for the tests that tell a story through several use cases.
 */
@NullMarked
package dev.spotifymcp.application.stage;

import org.jspecify.annotations.NullMarked;
