package dev.spotifymcp.web.account;

import dev.spotifymcp.application.account.ReadStatus.Link;
import dev.spotifymcp.application.grant.ConnectedClient;
import dev.spotifymcp.domain.account.ApiKey;
import dev.spotifymcp.domain.account.ApiKey.Kind;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.User;
import dev.spotifymcp.web.browser.FormToken;
import dev.spotifymcp.web.page.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What the account page shows. */
public record AccountView(
        User user,
        Link link,
        List<ApiKey> keys,
        List<ConnectedClient> clients,
        Fresh fresh,
        String connectUrl,
        List<Snippet> snippets,
        FormToken formToken,
        Instant now)
        implements View {

    @Override
    public String template() {
        return "account.jte";
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

    private List<ApiKey> of(Kind kind) {
        return keys.stream().filter(key -> key.kind() == kind).toList();
    }
}
