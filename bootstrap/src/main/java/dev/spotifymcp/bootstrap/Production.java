package dev.spotifymcp.bootstrap;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What does on somebody's laptop, and must not happen in front of the world. */
final class Production {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "change.?me|change.?this|example|placeholder|your.?secret|secret.?key", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_LETTERS = 8;

    private Production() {}

    /** Refuses what people would regret. */
    static void examine(Environment environment) {
        for (String name : Set.of("BASE_URL", "SPOTIFY_ACCOUNTS_URL", "SPOTIFY_API_URL")) {
            refuseInTheClear(environment, name);
        }
        refuse(
                environment,
                "DATABASE_URL",
                url -> url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem"),
                "keeps everything in memory, and a restart would lose it");
        refuse(
                environment,
                "SESSION_SECRET_KEY",
                Production::isPlaceholder,
                "looks like the placeholder of some example; make one, say with: openssl rand -base64 32");
        refuse(
                environment,
                "TRUSTED_PROXIES",
                proxies -> proxies.matches("(.*[,\\s])?(0\\.0\\.0\\.0|::)/0([,\\s].*)?"),
                "believes everybody, so that anybody could claim any address");
    }

    /** What goes there is passwords to somebody's account. On this machine nobody listens in. */
    private static void refuseInTheClear(Environment environment, String name) {
        refuse(
                environment,
                name,
                url -> url.toLowerCase(Locale.ROOT).startsWith("http:")
                        && !LOOPBACK.contains(
                                String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT)),
                "must be https:// with ENVIRONMENT=prod, or http:// on this machine");
    }

    private static boolean isPlaceholder(String secret) {
        return PLACEHOLDER.matcher(secret).find() || secret.chars().distinct().count() < FEWEST_LETTERS;
    }

    private interface Objection {
        boolean to(String value);
    }

    private static void refuse(Environment environment, String name, Objection objection, String problem) {
        Optional<String> value = environment.text(name);
        if (value.isPresent() && objection.to(value.get())) {
            throw new BadSetting(name, problem);
        }
    }
}
