package dev.spotifymcp.web.document;

/**
 * What was found at an address.
 *
 * @param cacheControl how long it may be kept, in the words of its server; empty for none
 */
record Page(String text, String cacheControl) {}
