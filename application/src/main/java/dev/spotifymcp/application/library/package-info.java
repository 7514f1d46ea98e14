/**
 * Reading what a person has saved, and changing it.
 */
@NullMarked
package dev.spotifymcp.application.library;

import org.jspecify.annotations.NullMarked;
