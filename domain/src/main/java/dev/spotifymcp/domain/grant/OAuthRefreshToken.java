package dev.spotifymcp.domain.grant;

import dev.spotifymcp.domain.account.Checksum;
import dev.spotifymcp.domain.account.Secret;
import dev.spotifymcp.domain.account.SecretHash;
import dev.spotifymcp.domain.account.SecretSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refresh token of ours: {@code smrt_<family><link>} and a checksum of six characters.
 *
 * <p>The family is the same in all tokens of a grant and proves that a token was once genuine; the link changes with
 * each rotation and says which one it is. So one row can tell the living token, its predecessor, older ones (a reuse)
 * and made-up ones (nothing) apart, however often was rotated. The checksum keeps a mangled token from passing for an
 * old one; who can compute it for a token of the family holds one anyway.
 */
public record OAuthRefreshToken(Family family, Link link) {

    private static final Pattern SHAPE = Pattern.compile("smrt_([0-9A-Za-z]{43})([0-9A-Za-z_-]{43})([0-9a-z]{6})");

    /** What all tokens of one grant share. */
    public static final class Family extends Secret {
        Family(String text) {
            super(text);
        }
    }

    /** What tells one token of a grant from the others. */
    public static final class Link extends Secret {
        Link(String text) {
            super(text);
        }
    }

    /** The first token of a grant. */
    public static OAuthRefreshToken fresh(SecretSource secrets) {
        return new OAuthRefreshToken(new Family(secrets.secret()), new Link(secrets.secret()));
    }

    /** Empty for text that no token of ours can be. */
    public static Optional<OAuthRefreshToken> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !Checksum.of(parts.group(1) + parts.group(2)).equals(parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new OAuthRefreshToken(new Family(parts.group(1)), new Link(parts.group(2))));
    }

    /**
     * The successor. It follows from this token and the salt alone: whoever presents this token twice can be given the
     * same successor twice, and what is stored, hashes and salt, gives none of them away.
     */
    OAuthRefreshToken next(RotationSalt salt) {
        return new OAuthRefreshToken(
                family,
                new Link(SecretHash.of(link.reveal() + "." + salt.value()).value()));
    }

    /** The whole token, for the one answer it leaves in. */
    public String reveal() {
        String random = family.reveal() + link.reveal();
        return "smrt_" + random + Checksum.of(random);
    }
}
