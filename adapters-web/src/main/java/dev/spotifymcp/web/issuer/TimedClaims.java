package dev.spotifymcp.web.issuer;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.VerifiedJwt;
import dev.spotifymcp.domain.account.Scope;
import dev.spotifymcp.domain.account.SpotifyAccountId;
import dev.spotifymcp.domain.grant.ForeignTokens.Claims;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a verified token says, and until when. */
record TimedClaims(Claims claims, Instant expiresAt) {

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** What is no account would only be asked for in the store. */
    private static final Pattern ACCOUNT = Pattern.compile("[!-~]{1,200}");

    /** Empty for a token of another kind (RFC 8725, section 3.11), and for one that is nobody's. */
    static Optional<TimedClaims> of(VerifiedJwt jwt, String accountClaim) {
        try {
            if (jwt.hasTypeHeader() && !TYPES.contains(jwt.getTypeHeader().toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            String account = account(jwt, accountClaim);
            return ACCOUNT.matcher(account).matches()
                    ? Optional.of(new TimedClaims(
                            new Claims(new SpotifyAccountId(account), scopes(jwt)), jwt.getExpiration()))
                    : Optional.empty();
        } catch (JwtInvalidException impossible) {
            throw new IllegalStateException("what is there can be read", impossible);
        }
    }

    private static String account(VerifiedJwt jwt, String claim) throws JwtInvalidException {
        if (claim.equals("sub")) {
            return jwt.hasSubject() ? jwt.getSubject() : "";
        }
        return jwt.hasStringClaim(claim) ? jwt.getStringClaim(claim) : "";
    }

    /** Issuers write them as a text or as a list, under the one name or the other (RFC 9068, section 2.2.3). */
    private static Set<Scope> scopes(VerifiedJwt jwt) throws JwtInvalidException {
        Set<Scope> scopes = new HashSet<>();
        for (String claim : Set.of("scope", "scp")) {
            if (jwt.hasStringClaim(claim)) {
                scopes.addAll(Scope.in(jwt.getStringClaim(claim)));
            } else if (jwt.hasJsonArrayClaim(claim)) {
                scopes.addAll(Scope.in(joined(jwt.getJsonArrayClaim(claim))));
            }
        }
        return scopes;
    }

    private static String joined(String array) {
        return JsonMapper.shared()
                .readTree(array)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(" "));
    }
}
