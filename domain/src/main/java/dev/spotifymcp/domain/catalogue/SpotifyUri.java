package dev.spotifymcp.domain.catalogue;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of one thing at Spotify: {@code spotify:track:4uLU6hMCjMI75M1A2tKUQC}. */
public record SpotifyUri(Kind kind, String id) {

    // Ids become parts of paths: anything but these 22 characters could reach another endpoint.
    private static final String ID = "[0-9A-Za-z]{22}";
    private static final int ID_CHARACTERS = 22;
    private static final Pattern URI = Pattern.compile("spotify:([a-z]+):(" + ID + ")");
    // The prefixes are counted: repeating them without end recurses, and a long enough link would overflow the stack.
    private static final Pattern LINK =
            Pattern.compile("https?://(?:open|play)\\.spotify\\.com/(?:intl-[A-Za-z-]{2,8}/|embed/){0,2}([a-z]+)/(" + ID
                    + ")/?(?:[?#].*)?");

    public SpotifyUri {
        if (!isId(id)) {
            throw new IllegalArgumentException("a Spotify id is 22 letters and digits");
        }
    }

    /**
     * Reads what people paste: a URI, an {@code open.spotify.com} link (with locale and {@code ?si=…}), or a bare id,
     * which is taken for {@code assumed}. Only {@code assumed} and the {@code others} are let through.
     *
     * @param field the argument's name, for the refusal
     */
    public static Answer<SpotifyUri> read(String field, String text, Kind assumed, Kind... others) {
        String stripped = text.strip();
        if (isId(stripped)) {
            return Answer.given(new SpotifyUri(assumed, stripped));
        }
        Set<Kind> welcome = EnumSet.of(assumed, others);
        return named(stripped)
                .filter(uri -> welcome.contains(uri.kind()))
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(new Refusal.InvalidArgument(
                        field, "must be " + words(welcome) + ": a Spotify URI, an open.spotify.com link or an id")));
    }

    @Override
    public String toString() {
        return "spotify:" + kind.word() + ":" + id;
    }

    // A page of results names a hundred things: a loop, since a pattern takes several times as long.
    private static boolean isId(String text) {
        if (text.length() != ID_CHARACTERS) {
            return false;
        }
        for (int at = 0; at < ID_CHARACTERS; at++) {
            if (!isLetterOrDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    private static Optional<SpotifyUri> named(String text) {
        for (Pattern shape : new Pattern[] {URI, LINK}) {
            Matcher parts = shape.matcher(text);
            if (parts.matches()) {
                return Kind.of(parts.group(1)).map(kind -> new SpotifyUri(kind, parts.group(2)));
            }
        }
        return Optional.empty();
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream()
                .map(kind -> (kind.word().matches("[aeiou].*") ? "an " : "a ") + kind.word())
                .collect(Collectors.joining(" or "));
    }
}
