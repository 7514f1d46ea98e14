package dev.spotifymcp.web.browser;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads names and values as forms and queries carry them (URL Standard, section 5.1), but strictly: text that is no UTF-8
 * would be changed by reading it, and what a client gave us to keep it must get back as it was.
 */
public final class UrlEncoded {

    private UrlEncoded() {}

    /** All values of each name, in their order; a name without an equals sign is passed over. */
    public static Map<String, List<String>> parse(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** One name or value. */
    public static String decode(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(text)))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new HttpException("malformed form", Status.BAD_REQUEST_400, malformed, true);
        }
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '%') {
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else if (character < 0x80) {
                bytes.write(character == '+' ? ' ' : character);
            } else {
                throw new IllegalArgumentException("only ASCII is url-encoded text");
            }
        }
        return bytes.toByteArray();
    }
}
