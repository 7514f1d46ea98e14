/** Not part of the domain: a class that breaks its rules, to prove that they bite. */
@NullMarked
package dev.spotifymcp.domain.planted;

import org.jspecify.annotations.NullMarked;
