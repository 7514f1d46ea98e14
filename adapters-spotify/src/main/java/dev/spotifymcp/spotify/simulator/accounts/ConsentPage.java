package dev.spotifymcp.spotify.simulator.accounts;

import dev.spotifymcp.spotify.simulator.world.Listener;
import java.util.List;
import java.util.stream.Collectors;

/** What a person sees at the simulated accounts service. */
final class ConsentPage {

    private ConsentPage() {}

    /** Asks. The request goes along as it came, to come back with the answer. */
    static String question(ConsentRequest request, String query, List<Listener> listeners) {
        String scopes = request.scopes().stream()
                .sorted()
                .map(scope -> "<li>" + escape(scope) + "</li>")
                .collect(Collectors.joining());
        String yes = listeners.stream()
                .map(Listener::profile)
                .map(profile -> choice(query, "approve", profile.userName(), "Agree as " + profile.displayName()))
                .collect(Collectors.joining());
        return page("""
                <p>This is a simulation: there is no Spotify here, and nobody you know.</p>
                <p>The app <code>%s</code> would like to act for you, and sends you on to <strong>%s</strong>.</p>
                <p>It asks for:</p>
                <ul>%s</ul>
                <p>Who are you?</p>
                %s
                %s
                """.formatted(
                        escape(request.app().value()),
                        escape(request.redirect().getAuthority()),
                        scopes,
                        yes,
                        choice(query, "deny", "", "Cancel")));
    }

    static String problem(String text) {
        return page("<p>" + escape(text) + "</p>");
    }

    private static String choice(String query, String decision, String user, String label) {
        return """
                <form method="post" action="/authorize">
                <input type="hidden" name="request" value="%s">
                <input type="hidden" name="decision" value="%s">
                <input type="hidden" name="user" value="%s">
                <button>%s</button>
                </form>
                """.formatted(escape(query), decision, escape(user), escape(label));
    }

    private static String page(String body) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Simulated Spotify</title>
                <style>
                  body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
                  form { display: inline-block; margin: .25rem .5rem .25rem 0; }
                  button { font: inherit; padding: .4rem 1rem; }
                  code { font-size: .9em; }
                </style>
                <h1>Simulated Spotify</h1>
                %s
                </html>
                """.formatted(body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
