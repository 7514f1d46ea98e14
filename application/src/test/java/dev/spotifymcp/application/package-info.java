@NullMarked
package dev.spotifymcp.application;

import org.jspecify.annotations.NullMarked;
