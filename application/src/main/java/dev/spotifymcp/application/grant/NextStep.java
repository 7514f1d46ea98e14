package dev.spotifymcp.application.grant;

import dev.spotifymcp.domain.grant.AuthorizationResponse;
import dev.spotifymcp.domain.grant.GrantRefusal;
import dev.spotifymcp.domain.grant.TransactionToken;
import java.net.URI;

/** Where the browser of an authorization goes next. */
public sealed interface NextStep {

    /** To our page that asks the person; the token goes into its form. */
    record AskPerson(TransactionToken transaction) implements NextStep {}

    /** To Spotify, so that we learn who the person is. */
    record LogIn(URI page) implements NextStep {}

    /** Back to the client, with what it wanted or with an error. */
    record SendBack(AuthorizationResponse response) implements NextStep {}

    /** Nowhere: there is no client it could safely be sent to, so the person is told. */
    record TellPerson(GrantRefusal why) implements NextStep {}
}
