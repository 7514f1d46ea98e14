package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.dossier.Dossier;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.BrowserSession;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SessionId;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.web.browser.FormToken;
import dev.spotifymcp.web.page.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What the account page shows.
 *
 * @param here the session of the browser that looks at it
 */
public record AccountView(
        Dossier dossier,
        SessionId here,
        SpotifyApps apps,
        Fresh fresh,
        String connectUrl,
        List<Snippet> snippets,
        FormToken formToken)
        implements View {

    @Override
    public String template() {
        return "account.jte";
    }

    public User user() {
        return dossier.user();
    }

    public Link link() {
        return dossier.link();
    }

    public Instant now() {
        return dossier.readAt();
    }

    public List<ApiKey> apiKeys() {
        return of(Kind.API_KEY);
    }

    public List<ApiKey> connectTokens() {
        return of(Kind.CONNECT_TOKEN);
    }

    public List<Scope> scopes() {
        return Arrays.asList(Scope.values());
    }

    public List<String> permissions(Link.Connected connected) {
        return SpotifyPermissions.inWords(connected.scopes());
    }

    public boolean isHere(BrowserSession session) {
        return session.id().equals(here);
    }

    private List<ApiKey> of(Kind kind) {
        return dossier.keys().stream().filter(key -> key.kind() == kind).toList();
    }
}
