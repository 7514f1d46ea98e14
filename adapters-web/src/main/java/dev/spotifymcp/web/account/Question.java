package dev.spotifymcp.web.account;

import dev.spotifymcp.web.browser.FormToken;
import dev.spotifymcp.web.page.View;

/**
 * Asks whether a person means it.
 *
 * @param wording what would happen
 * @param action where the form leads that makes it happen
 */
public record Question(Wording wording, String action, FormToken formToken) implements View {

    /** The name of the buttons that lead to the question. */
    public static final String FIELD = "ask";

    /**
     * What would happen, in words.
     *
     * @param subject what it would happen to, as its person or somebody else has called it; empty when there is only one
     * @param consequence a sentence or two
     * @param button what the button says that makes it happen
     */
    public record Wording(String title, String subject, String consequence, String button) {}

    @Override
    public String template() {
        return "question.jte";
    }
}
