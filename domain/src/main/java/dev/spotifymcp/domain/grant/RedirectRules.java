package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.PublicUrl;
import dev.spotifymcp.domain.grant.RedirectUri.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Which texts may become redirect URIs. Browsers are generous readers; what two could read differently is refused. */
record RedirectRules(PrivateSchemes allowed) {

    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(0[xX][0-9a-fA-F]+|\\d+)(\\..*)?");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** What a client registers or asks for; nothing outside the rules becomes a redirect URI. */
    Ruling<RedirectUri> judge(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return refused(Problem.TOO_LONG);
        }
        // Browsers read a backslash as a slash, and ends of a host where no parser of ours would.
        if (!VISIBLE.matcher(text).matches() || text.indexOf('\\') >= 0) {
            return refused(Problem.UNREADABLE);
        }
        if (text.indexOf('*') >= 0) {
            return refused(Problem.WILDCARD);
        }
        try {
            return judge(text, new URI(text));
        } catch (URISyntaxException noUri) {
            return refused(Problem.UNREADABLE);
        }
    }

    private Ruling<RedirectUri> judge(String text, URI uri) {
        if (uri.getScheme() == null) {
            return refused(Problem.SCHEME);
        }
        if (uri.getRawFragment() != null) {
            return refused(Problem.FRAGMENT);
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
            return refused(Problem.USER_INFO);
        }
        if (uri.getHost() == null) {
            return refused(Problem.NO_HOST);
        }
        if (DOT_SEGMENT.matcher(uri.getRawPath()).find()) {
            return refused(Problem.DOT_SEGMENT);
        }
        if (uri.getPort() == 0
                || uri.getPort() > 65_535
                || uri.getRawAuthority().endsWith(":")) {
            return refused(Problem.PORT);
        }
        return judgeByScheme(text, uri);
    }

    private Ruling<RedirectUri> judgeByScheme(String text, URI uri) {
        boolean loopback = PublicUrl.isLoopbackName(uri.getHost());
        return switch (uri.getScheme()) {
            case "http" -> loopback ? Ruling.granted(new RedirectUri(text)) : refused(Problem.PLAIN_HTTP_ELSEWHERE);
            case "https" ->
                loopback || !ADDRESS.matcher(uri.getHost()).matches()
                        ? Ruling.granted(new RedirectUri(text))
                        : refused(Problem.ADDRESS_FOR_A_NAME);
            default -> allowed.allow(uri.getScheme()) ? Ruling.granted(new RedirectUri(text)) : refused(Problem.SCHEME);
        };
    }

    private static Ruling<RedirectUri> refused(Problem problem) {
        return Ruling.refused(new GrantRefusal.UnusableRedirectUri(problem));
    }
}
