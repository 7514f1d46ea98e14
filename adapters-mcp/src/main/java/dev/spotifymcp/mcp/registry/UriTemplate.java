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

/** A URI with variables in it, such as {@code spotify://track/{id}} (RFC 6570, level 1), read backwards. */
public final class UriTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    private final String text;
    private final Pattern pattern;
    private final List<String> variables = new ArrayList<>();

    private UriTemplate(String text) {
        this.text = text;
        var regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(text.substring(from, variable.start()))).append("([^/?#]{1,512})");
            variables.add(variable.group(1));
            from = variable.end();
        }
        this.pattern = Pattern.compile(
                regex.append(Pattern.quote(text.substring(from))).toString());
    }

    public static UriTemplate of(String text) {
        return new UriTemplate(text);
    }

    public String text() {
        return text;
    }

    /** The variables by name, if the URI is one of this template's. */
    public Optional<Map<String, String>> match(String uri) {
        Matcher match = pattern.matcher(uri);
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (int index = 0; index < variables.size(); index++) {
                values.put(variables.get(index), decoded(match.group(index + 1)));
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(values);
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
