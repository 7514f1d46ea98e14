/**
 * A program asks, a person agrees, the program acts: the acts of our own authorization server, without HTTP and without
 * JSON.
 *
 * <p>A browser comes with a request ({@link dev.spotifymcp.application.grant.BeginAuthorization}), its person is asked
 * ({@link dev.spotifymcp.application.grant.AskConsent}) and, unless we know them, logs in at Spotify; then the client gets
 * its code ({@link dev.spotifymcp.application.grant.FinishAuthorization}), trades it and refreshes what it got ({@link
 * dev.spotifymcp.application.grant.IssueTokens}), until somebody ends it ({@link
 * dev.spotifymcp.application.grant.ManageGrants}, {@link dev.spotifymcp.application.grant.RevokeToken}).
 */
@NullMarked
package dev.spotifymcp.application.grant;

import org.jspecify.annotations.NullMarked;
