package dev.spotifymcp.web.account;

import dev.spotifymcp.application.dossier.ReadDossier;
import dev.spotifymcp.web.browser.Browsers;
import dev.spotifymcp.web.browser.SignedIn;
import dev.spotifymcp.web.reply.Reply;
import dev.spotifymcp.web.reply.Routes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Hands a person all that is known of them, as a file. */
public final class ExportPage implements HttpService {

    private static final String PATH = "/account/export";

    private static final Header AS_FILE = HeaderValues.createCached(
            HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"spotify-mcp-account.json\"");

    private final ReadDossier dossiers;
    private final Browsers browsers;

    public ExportPage(ReadDossier dossiers, Browsers browsers) {
        this.dossiers = dossiers;
        this.browsers = browsers;
    }

    /** Another site can make a browser fetch it, but never read it: it is saved where its person sits. */
    @Override
    public void routing(HttpRules rules) {
        rules.get(PATH, browsers.page(this::hand)).any(PATH, Routes.allowing("GET"));
    }

    private void hand(SignedIn browser, ServerRequest request, ServerResponse response) {
        response.header(AS_FILE);
        Reply.json(request, response, Status.OK_200, Export.of(dossiers.export(browser.user())));
    }
}
