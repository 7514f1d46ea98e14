package dev.spotifymcp.domain.playlist;

import dev.spotifymcp.domain.catalogue.SpotifyUri;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by what stands where whether two states of a playlist are alike, where snapshots only tell whether they are the
 * same: a playlist that was changed and changed back has another snapshot. Whatever has no name is taken for alike.
 */
public record ContentMark(String value) {

    /** Like no other, and not like itself. */
    public static final ContentMark UNKNOWN = new ContentMark("");

    /** The mark of a playlist in which these stand, in this order; empty is what has no name. */
    public static ContentMark of(Stream<Optional<SpotifyUri>> places) {
        MessageDigest digest = sha256();
        places.map(name -> name.map(SpotifyUri::toString).orElse("-") + "\n")
                .forEachOrdered(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return new ContentMark(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    public static ContentMark of(List<SpotifyUri> uris) {
        return of(uris.stream().map(Optional::of));
    }

    public boolean isKnown() {
        return !value.isEmpty();
    }

    public boolean isLike(ContentMark other) {
        return isKnown() && equals(other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
