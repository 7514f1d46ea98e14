/**
 * What programs say of themselves, in a registration or in a document of their own.
 *
 * <p>A program whose id is an address is described by the document there
 * (draft-ietf-oauth-client-id-metadata-document, of which revision 02 is cited here). So strangers choose where this server goes and reads; everything here
 * is about what they get out of that. {@link dev.spotifymcp.web.document.WebDocuments} remembers what was read, and lets
 * few be fetched at once. {@link dev.spotifymcp.web.document.Destination} and {@link
 * dev.spotifymcp.web.document.PublicUnicast} say where it never goes, {@link dev.spotifymcp.web.document.DocumentHttp}
 * goes and believes nothing it was not sent for, and {@link dev.spotifymcp.web.document.SelfDescription} reads what came
 * back. A stranger hears one answer to all that can go wrong.
 */
@NullMarked
package dev.spotifymcp.web.document;

import org.jspecify.annotations.NullMarked;
