package dev.spotifymcp.web.browser;

import dev.spotifymcp.domain.account.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the tokens of our forms: an HMAC of the browser's session, which no other site can compute and which is worth
 * nothing in another browser. Nothing has to be remembered for it.
 */
final class FormTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormTokens(SessionKey key) {
        this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    FormToken of(SessionToken session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(session.reveal().getBytes(StandardCharsets.UTF_8));
            return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }
}
