/**
 * Reading what a person has heard.
 */
@NullMarked
package dev.spotifymcp.application.listening;

import org.jspecify.annotations.NullMarked;
