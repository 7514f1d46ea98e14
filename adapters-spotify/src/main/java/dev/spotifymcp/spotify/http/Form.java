package dev.spotifymcp.spotify.http;

import dev.spotifymcp.domain.account.ClientId;
import dev.spotifymcp.domain.account.ClientSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form for the accounts service. It carries secrets, so it prints as nothing. */
public final class Form {

    private final Map<String, String> fields;
    private final String authorization;

    private Form(Map<String, String> fields, String authorization) {
        this.fields = fields;
        this.authorization = authorization;
    }

    public static Form empty() {
        return new Form(Map.of(), "");
    }

    public Form with(String name, String value) {
        Map<String, String> longer = new LinkedHashMap<>(fields);
        longer.put(name, value);
        return new Form(longer, authorization);
    }

    /** Authenticates the app by HTTP Basic (RFC 6749, section 2.3.1). */
    public Form from(ClientId app, ClientSecret secret) {
        String credentials = app.value() + ":" + secret.reveal();
        return new Form(
                fields, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    String text() {
        return Encoding.pairs(fields);
    }

    /** The {@code Authorization} header, or empty for none. */
    String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
