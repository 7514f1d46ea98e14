/**
 * Where the operator wants the data to live.
 *
 * <p>A {@link dev.spotifymcp.persistence.settings.DatabaseUrl} is read from the many spellings people bring, and from
 * then on keeps its password to itself. Without one, everything lies in a {@link
 * dev.spotifymcp.persistence.settings.DataDirectory}. What cannot be meant is an {@link
 * dev.spotifymcp.persistence.settings.UnusableSetting}, which names the variable and never its value.
 */
@NullMarked
package dev.spotifymcp.persistence.settings;

import org.jspecify.annotations.NullMarked;
