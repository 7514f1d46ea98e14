/**
 * What the protocol's conformance suite expects of a server under test: tools, resources and prompts with the names and
 * words its scenarios look for. None of it is part of the product; it shows that the product's own transport can carry
 * everything the protocol allows, of which Spotify needs only some.
 */
@NullMarked
package dev.spotifymcp.mcp.conformance;

import org.jspecify.annotations.NullMarked;
