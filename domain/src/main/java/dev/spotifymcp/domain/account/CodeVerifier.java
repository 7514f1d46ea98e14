package dev.spotifymcp.domain.account;

/** The PKCE secret of one login (RFC 7636, section 4.1). */
public final class CodeVerifier extends Secret {

    public CodeVerifier(String text) {
        super(text);
    }

    /** The S256 challenge, base64url without padding (RFC 7636, section 4.2). */
    public String challenge() {
        return hash().value();
    }
}
