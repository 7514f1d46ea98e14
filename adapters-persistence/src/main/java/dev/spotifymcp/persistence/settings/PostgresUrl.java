package dev.spotifymcp.persistence.settings;

import static java.util.stream.Collectors.joining;

import dev.spotifymcp.persistence.settings.DatabaseUrl.Engine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL URLs as libpq defines them ("Connection URIs") and as pgjdbc does. Hosting services hand out the
 * former; the driver understands the latter only.
 */
final class PostgresUrl {

    private static final Pattern SHAPE = Pattern.compile("(?:jdbc:postgresql:|postgres(?:ql)?:(?=//))"
            + "(?://(?:(?<userinfo>[^/?]*)@)?(?<hosts>[^/?@]*)/?)?"
            + "(?<database>[^/?@]*)(?:\\?(?<query>.*))?");

    private static final String HOST = "(?:\\[[0-9A-Fa-f:.%]+]|[^\\[\\]:,\\s]*)(?::\\d{1,5})?";
    private static final Pattern HOSTS = Pattern.compile(HOST + "(?:," + HOST + ")*");

    private static final Pattern PARAMETER = Pattern.compile("(?<name>[^=&]+)=(?<value>[^&]*)");

    private static final Map<String, String> LIBPQ_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "target_session_attrs", "targetServerType");

    /** Where the driver has another word for it. */
    private static final Map<String, String> LIBPQ_VALUES = Map.of("target_session_attrs=read-write", "primary");

    private static final String ENCODING =
            "is no PostgreSQL URL; special characters in user and password must be percent-encoded";

    private PostgresUrl() {}

    /** Empty when the text is about something else. */
    static Optional<DatabaseUrl> parse(String text) {
        if (!text.startsWith("jdbc:postgresql:") && !text.startsWith("postgres")) {
            return Optional.empty();
        }
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !hasGoodHosts(parts.group("hosts"))) {
            throw new UnusableSetting(DatabaseUrl.VARIABLE, ENCODING);
        }
        Map<String, String> parameters = parameters(parts.group("query"));
        Credentials credentials = credentials(parts.group("userinfo"), parameters);
        return Optional.of(new DatabaseUrl(
                Engine.POSTGRESQL, jdbc(parts, parameters), credentials.user(), credentials.password()));
    }

    private static boolean hasGoodHosts(@Nullable String hosts) {
        return hosts == null || HOSTS.matcher(hosts).matches();
    }

    private record Credentials(String user, @Nullable DatabasePassword password) {}

    private static Credentials credentials(@Nullable String userinfo, Map<String, String> parameters) {
        String[] parts = userinfo == null ? new String[0] : userinfo.split(":", 2);
        String user = decoded(parameters.getOrDefault("user", parts.length > 0 ? parts[0] : ""));
        String password = decoded(parameters.getOrDefault("password", parts.length > 1 ? parts[1] : ""));
        return new Credentials(user, password.isBlank() ? null : new DatabasePassword(password));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(query == null ? "" : query);
        while (parameter.find()) {
            String name = parameter.group("name");
            parameters.put(
                    LIBPQ_NAMES.getOrDefault(name, name),
                    LIBPQ_VALUES.getOrDefault(parameter.group(), parameter.group("value")));
        }
        return parameters;
    }

    private static String jdbc(Matcher parts, Map<String, String> parameters) {
        String hosts = parts.group("hosts");
        String place = hosts == null ? "" : "//" + (hosts.isEmpty() ? "localhost" : hosts) + "/";
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("user")
                        && !parameter.getKey().equals("password"))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(joining("&"));
        return "jdbc:postgresql:" + place + parts.group("database") + (query.isEmpty() ? "" : "?" + query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            // Without the cause: its message quotes what stands behind the percent sign, and that may be the password.
            throw new UnusableSetting(DatabaseUrl.VARIABLE, ENCODING);
        }
    }
}
