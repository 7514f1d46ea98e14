package dev.spotifymcp.web.oauth;

import dev.spotifymcp.application.grant.ConsentQuestion;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.grant.OAuthClient;
import dev.spotifymcp.domain.grant.TransactionToken;
import dev.spotifymcp.web.browser.FormToken;
import dev.spotifymcp.web.page.View;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/**
 * Asks a person about a program.
 *
 * @param transaction names the question in the form
 * @param person who is asked, as far as we know
 */
public record ConsentView(ConsentQuestion question, TransactionToken transaction, Person person) implements View {

    /** The one at the browser. */
    public sealed interface Person {

        /** They log in next. */
        record Unknown() implements Person {}

        /**
         * Signed in.
         *
         * @param formToken so that an answer counts for them and for nobody who signs in meanwhile
         * @param agreedBefore whether they have agreed to all of this once
         */
        record Known(String name, FormToken formToken, boolean agreedBefore) implements Person {}
    }

    @Override
    public String template() {
        return "consent.jte";
    }

    public OAuthClient client() {
        return question.client();
    }

    public String destination() {
        return question.request().redirectUri().destination();
    }

    /** Of where this answer leads: what else the program has registered says nothing about who gets the access now. */
    public boolean endsOnTheirMachine() {
        return question.request().redirectUri().endsOnTheirMachine();
    }

    /** Whose site describes the program; empty for one that introduced itself. */
    public String home() {
        return switch (client().source()) {
            case REGISTERED -> "";
            case METADATA_DOCUMENT ->
                String.valueOf(URI.create(client().id().value()).getHost());
        };
    }

    /** Whether the access goes to somebody else on the web than whose site describes the program. */
    public boolean leadsElsewhere() {
        return !home().isEmpty() && !question.request().redirectUri().isLoopback() && !home().equals(destination());
    }

    public List<Scope> scopes() {
        return question.request().scopes().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
