/**
 * Reading what a person has saved.
 */
@NullMarked
package dev.spotifymcp.application.library;

import org.jspecify.annotations.NullMarked;
