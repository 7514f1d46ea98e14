package dev.spotifymcp.domain.account;

import java.time.Instant;
import java.util.Set;

/** An API key as it is kept: everything but the secret. */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        Kind kind,
        String name,
        SecretHash hash,
        Set<Scope> scopes,
        Instant createdAt,
        Instant lastUsedAt,
        Expiry expiry) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        name = name.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw new IllegalArgumentException("a key's name has 1 to 80 characters");
        }
    }

    /** Whether whoever presents this text holds the key, now. */
    public boolean opensFor(PresentedKey presented, Instant now) {
        return kind == presented.kind() && hash.matches(presented.secret().hash()) && !expiry.hasPassed(now);
    }

    public Caller caller() {
        return new Caller(owner, scopes);
    }

    /** Where a key may be presented. One kind never passes for the other. */
    public enum Kind {
        /** In the {@code Authorization} header. */
        API_KEY("smcp"),
        /** In the query of {@code /claude-mcp}, for clients that cannot set headers; URLs end up in logs. */
        CONNECT_TOKEN("smct");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }
}
