package dev.spotifymcp.bootstrap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the variables there are, and of those that somebody seems to have meant. */
final class Variables {

    static final Set<String> KNOWN = Set.of(
            "ALLOWED_ORIGINS",
            "BASE_URL",
            "DATABASE_URL",
            "DATA_DIR",
            "ENVIRONMENT",
            "HOST",
            "LOG_FORMAT",
            "LOG_LEVEL",
            "MANAGEMENT_PORT",
            "MAX_CONNECTIONS_PER_ADDRESS",
            "MCP_PATH",
            "OIDC_ACCOUNT_CLAIM",
            "OIDC_AUDIENCE",
            "OIDC_ISSUER",
            "PORT",
            "RATE_LIMIT_ANONYMOUS",
            "RATE_LIMIT_PER_USER",
            "READ_ONLY",
            "SESSION_SECRET_KEY",
            "SHUTDOWN_DELAY",
            "SPOTIFY_ACCOUNTS_URL",
            "SPOTIFY_API_MODE",
            "SPOTIFY_API_URL",
            "SPOTIFY_CLIENT_ID",
            "SPOTIFY_CLIENT_SECRET",
            "SPOTIFY_REDIRECT_URI",
            "TOKEN_ENCRYPTION_KEY",
            "TOOLSETS",
            "TRANSPORT",
            "TRUSTED_PROXIES");

    /**
     * Beginnings that nobody else's variables have. Not {@code SPOTIFY_}: Kubernetes gives every container a
     * {@code SPOTIFY_MCP_SERVICE_HOST} and more when a service is called so.
     */
    private static final List<String> OURS = List.of(
            "OIDC_",
            "RATE_LIMIT",
            "SESSION_SECRET",
            "SHUTDOWN_DELAY",
            "SPOTIFY_CLIENT",
            "SPOTIFY_REDIRECT",
            "TOKEN_ENCRYPTION",
            "TRUSTED_PROX");

    /** The end of the name under which a file is given that holds the value. */
    static final String IN_A_FILE = "_FILE";

    private static final int LETTERS_FOR_A_SLIP = 5;
    private static final int MOST_SLIPS = 2;

    private Variables() {}

    /** How far a name is from that of a setting, in slips of the pen. */
    private record Guess(String setting, int slips) {

        /** A slip in five letters, so that {@code HOME} is not taken for {@code HOST}. */
        boolean isNear() {
            return slips <= Math.min(MOST_SLIPS, setting.replace(IN_A_FILE, "").length() / LETTERS_FOR_A_SLIP);
        }
    }

    /**
     * A sentence about each variable that is none of ours and looks like one that is not set. It names names, never a
     * value: what somebody meant for {@code SPOTIFY_CLIENT_SECRET} is a secret under any name.
     */
    static List<String> slips(Environment environment) {
        List<String> missing = KNOWN.stream()
                .filter(name -> !environment.has(name) && !environment.has(name + IN_A_FILE))
                .flatMap(name -> Stream.of(name, name + IN_A_FILE))
                .toList();
        return environment.variables().keySet().stream()
                .filter(name -> !isKnown(name) && environment.has(name))
                .sorted()
                .flatMap(name -> meant(name, missing).stream()
                        .map(meant -> name + " is no setting of this program; did you mean " + meant + "?"))
                .toList();
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name)
                || (name.endsWith(IN_A_FILE) && KNOWN.contains(name.substring(0, name.length() - IN_A_FILE.length())));
    }

    private static Optional<String> meant(String name, List<String> missing) {
        String written = name.toUpperCase(Locale.ROOT);
        return missing.stream()
                .map(setting -> new Guess(setting, Slips.between(written, setting)))
                .filter(guess -> guess.isNear() || sharesABeginning(written, guess.setting()))
                .min(Comparator.comparingInt(Guess::slips).thenComparing(Guess::setting))
                .map(Guess::setting);
    }

    private static boolean sharesABeginning(String written, String setting) {
        return written.endsWith(IN_A_FILE) == setting.endsWith(IN_A_FILE)
                && OURS.stream().anyMatch(beginning -> written.startsWith(beginning) && setting.startsWith(beginning));
    }
}
