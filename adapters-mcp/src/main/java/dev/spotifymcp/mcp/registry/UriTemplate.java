package dev.spotifymcp.mcp.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI with variables in it, such as {@code spotify://track/{id}}, and perhaps a query of which any part may be missing,
 * such as <code>{?offset,limit}</code> (RFC 6570, sections 3.2.2 and 3.2.8), read backwards.
 */
public final class UriTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern QUERY = Pattern.compile("\\{\\?([a-z_,]+)}$");
    private static final int LONGEST_VALUE = 512;

    private final String text;
    private final Pattern pattern;
    private final List<String> variables = new ArrayList<>();
    private final List<String> asked;

    private UriTemplate(String text) {
        this.text = text;
        Matcher query = QUERY.matcher(text);
        this.asked = query.find() ? List.of(query.group(1).split(",")) : List.of();
        String path = query.replaceFirst("");
        var regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int from = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(path.substring(from, variable.start())))
                    .append("([^/?#]{1," + LONGEST_VALUE + "})");
            variables.add(variable.group(1));
            from = variable.end();
        }
        this.pattern = Pattern.compile(
                regex.append(Pattern.quote(path.substring(from))).toString());
    }

    public static UriTemplate of(String text) {
        return new UriTemplate(text);
    }

    public String text() {
        return text;
    }

    /** The variables by name, if the URI is one of this template's; those of the query only where they are given. */
    public Optional<Map<String, String>> match(String uri) {
        int end = asked.isEmpty() ? -1 : uri.indexOf('?');
        Matcher match = pattern.matcher(end < 0 ? uri : uri.substring(0, end));
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (int index = 0; index < variables.size(); index++) {
                values.put(variables.get(index), decoded(match.group(index + 1)));
            }
            return end < 0 || isRead(uri.substring(end + 1), values) ? Optional.of(values) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Reads a query; what is not asked for, or stands there twice, is of another resource. */
    private boolean isRead(String query, Map<String, String> values) {
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, Math.max(0, equals));
            String value = part.substring(equals + 1);
            boolean fits = asked.contains(name) && !value.isEmpty() && value.length() <= LONGEST_VALUE;
            if (!fits || values.put(name, decoded(value)) != null) {
                return false;
            }
        }
        return true;
    }

    /** In a URI a plus is a plus; only forms mean a space by it. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text;
    }
}
