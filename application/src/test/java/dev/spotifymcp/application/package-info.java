/**
 * What the tests of every module are told with: a cast, things to listen to, a clock that is moved by hand, and a crowd
 * that does one thing at the same moment. Beside them, in the packages of the ideas, lie the contracts of the ports and
 * the fakes that keep them.
 */
@NullMarked
package dev.spotifymcp.application;

import org.jspecify.annotations.NullMarked;
