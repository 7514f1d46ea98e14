package dev.spotifymcp.domain.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a credential of ours lets its bearer do (RFC 6749, section 3.3). */
public enum Scope {
    READ("spotify.read", "Search Spotify and read your library, playlists and what is playing"),
    PLAYBACK("spotify.playback", "Control playback on your devices"),
    LIBRARY_WRITE("spotify.library.write", "Save, follow and remove things in your library"),
    PLAYLISTS_WRITE("spotify.playlists.write", "Create and change your playlists");

    private final String value;
    private final String words;

    Scope(String value, String words) {
        this.value = value;
        this.words = words;
    }

    public static Set<Scope> all() {
        return EnumSet.allOf(Scope.class);
    }

    public static Optional<Scope> of(String value) {
        return Arrays.stream(values())
                .filter(scope -> scope.value.equals(value))
                .findFirst();
    }

    /** Scopes as one text: sorted, with a space between them (RFC 6749, section 3.3). */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::value).sorted().collect(Collectors.joining(" "));
    }

    /** The scopes such a text names; a word we do not know, or no longer, allows nothing. */
    public static Set<Scope> in(String text) {
        return Stream.of(text.split(" ")).flatMap(word -> of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** As it stands in tokens and challenges. */
    public String value() {
        return value;
    }

    /** As a person is asked about it. */
    public String words() {
        return words;
    }
}
