package dev.spotifymcp.bootstrap;

import dev.spotifymcp.web.limit.Allowance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environment variables; each can also be given as {@code NAME_FILE}, the path of a file that holds the value. */
record Environment(Map<String, String> variables) {

    Environment {
        variables = Map.copyOf(variables);
    }

    /** Whether there is a variable of exactly this name, and it is not blank. */
    boolean has(String variable) {
        return present(variable).isPresent();
    }

    /** The value, stripped; blank counts as not set. */
    Optional<String> text(String name) {
        if (!Variables.isKnown(name)) {
            throw new IllegalStateException(name + " is missing among the known variables");
        }
        Optional<String> direct = present(name);
        Optional<String> file = present(name + Variables.IN_A_FILE);
        if (direct.isPresent() && file.isPresent()) {
            throw new BadSetting(name, "is given twice: as " + name + " and as " + name + Variables.IN_A_FILE);
        }
        return direct.or(() -> file.map(path -> content(name + Variables.IN_A_FILE, path)));
    }

    String required(String name, String why) {
        return text(name).orElseThrow(() -> new BadSetting(name, "is not set: " + why));
    }

    int port(String name, int otherwise) {
        return text(name)
                .map(value -> read(
                        name, value, "must be a port, 0 to 65535", text -> within(0, 65_535, Integer.parseInt(text))))
                .orElse(otherwise);
    }

    /** A whole number within bounds, which are allowed too. */
    int number(String name, int least, int most, int otherwise) {
        return text(name)
                .map(value -> read(
                        name,
                        value,
                        "must be a whole number, " + least + " to " + most,
                        text -> within(least, most, Integer.parseInt(text))))
                .orElse(otherwise);
    }

    Allowance allowance(String name, Allowance otherwise) {
        return text(name)
                .map(value ->
                        read(name, value, "must be a number per time, such as 60/min or 1000/hour", Allowance::of))
                .orElse(otherwise);
    }

    /** The file that holds the value, where it is not the variable that does. */
    Optional<Path> file(String name) {
        return present(name + Variables.IN_A_FILE).map(Path::of);
    }

    /** A number, one or more. */
    int count(String name, int otherwise) {
        return text(name)
                .map(value -> read(
                        name,
                        value,
                        "must be a whole number, 1 or more",
                        text -> within(1, Integer.MAX_VALUE, Integer.parseInt(text))))
                .orElse(otherwise);
    }

    /** An absolute http or https URL. */
    URI url(String name, String otherwise) {
        return read(name, text(name).orElse(otherwise), "must be http:// or https:// with a host", Environment::url);
    }

    Set<String> words(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One of the constants of an enum, written in lower case. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        Class<E> type = otherwise.getDeclaringClass();
        String choices = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return text(name)
                .map(value -> read(
                        name, value, "must be " + choices, word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT))))
                .orElse(otherwise);
    }

    /** The value made into what it stands for; whatever the reader objects to becomes {@code problem}. */
    static <T> T read(String name, String value, String problem, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException wrong) {
            throw new BadSetting(name, problem);
        }
    }

    private static int within(int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static URI url(String value) {
        URI url = URI.create(value);
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("no web address");
        }
        return url;
    }

    private Optional<String> present(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String content(String name, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException unreadable) {
            throw new BadSetting(name, "names a file that cannot be read");
        }
    }
}
