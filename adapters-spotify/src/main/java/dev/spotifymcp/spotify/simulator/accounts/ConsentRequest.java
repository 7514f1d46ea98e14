package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.domain.account.ClientId;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an app wants of a person (RFC 6749, section 4.1.1).
 *
 * @param challenge of PKCE, or empty without
 */
record ConsentRequest(ClientId app, URI redirect, String state, Set<String> scopes, String challenge, Dialog dialog) {

    private static final Pattern SCOPE = Pattern.compile("[a-z-]{1,60}");

    /** Whether a person who has agreed before is asked again. */
    enum Dialog {
        ALWAYS,
        FIRST_TIME
    }

    /** What the page is to show: the question, or what is wrong with it. */
    sealed interface Reading {

        record Asked(ConsentRequest request) implements Reading {}

        /** Told to the person, and never to the redirect URI, which may be an attacker's. */
        record Wrong(String problem) implements Reading {}
    }

    static Reading read(Fields fields, Apps apps) {
        return apps.find(fields.get("client_id"))
                .map(app -> read(fields, app))
                .orElseGet(() -> new Reading.Wrong("INVALID_CLIENT: Invalid client"));
    }

    private static Reading read(Fields fields, SimulatedApp app) {
        URI redirect = redirect(fields.get("redirect_uri"));
        if (!RedirectRule.isSecure(redirect)) {
            return new Reading.Wrong("INVALID_CLIENT: Insecure redirect URI");
        }
        if (!app.sendsTo(redirect)) {
            return new Reading.Wrong("INVALID_CLIENT: Invalid redirect URI");
        }
        if (!fields.get("response_type").equals("code")) {
            return new Reading.Wrong("response_type must be code");
        }
        return question(fields, app.id(), redirect);
    }

    private static Reading question(Fields fields, ClientId app, URI redirect) {
        Set<String> scopes = Arrays.stream(fields.get("scope").split(" ", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
            return new Reading.Wrong("Illegal scope");
        }
        String challenge = fields.get("code_challenge");
        if (!challenge.isEmpty() && !fields.get("code_challenge_method").equals("S256")) {
            return new Reading.Wrong("code_challenge_method must be S256");
        }
        Dialog dialog = fields.get("show_dialog").equals("true") ? Dialog.ALWAYS : Dialog.FIRST_TIME;
        return new Reading.Asked(new ConsentRequest(app, redirect, fields.get("state"), scopes, challenge, dialog));
    }

    private static URI redirect(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noUri) {
            return URI.create("");
        }
    }
}
