package dev.spotifymcp.spotify.simulator.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How an app says at the token endpoint which one it is (RFC 6749, section 2.3.1 and 3.2.1). */
sealed interface AppCredentials {

    /** How sure we are. */
    enum Proof {
        SECRET,
        NONE
    }

    /** Who it is. */
    sealed interface Checked {

        /** It has shown its secret. */
        record Proven(SimulatedApp app) implements Checked {}

        /** It has said so. */
        record Named(SimulatedApp app) implements Checked {}

        record Refused(String description) implements Checked {}
    }

    record Basic(String id, String secret) implements AppCredentials {}

    record Claimed(String id) implements AppCredentials {}

    record Missing() implements AppCredentials {}

    static AppCredentials of(String authorization, Fields form) {
        if (authorization.startsWith("Basic ")) {
            return basic(authorization.substring("Basic ".length()).strip());
        }
        return form.has("client_id") ? new Claimed(form.get("client_id")) : new Missing();
    }

    default Checked check(Apps apps) {
        return switch (this) {
            case Missing missing -> new Checked.Refused("");
            case Claimed(var id) ->
                apps.find(id).<Checked>map(Checked.Named::new).orElseGet(() -> new Checked.Refused("Invalid client"));
            case Basic(var id, var secret) ->
                apps.find(id)
                        .<Checked>map(app -> app.knows(secret)
                                ? new Checked.Proven(app)
                                : new Checked.Refused("Invalid client secret"))
                        .orElseGet(() -> new Checked.Refused("Invalid client"));
        };
    }

    private static AppCredentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? new Missing() : new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException noBase64) {
            return new Missing();
        }
    }
}
