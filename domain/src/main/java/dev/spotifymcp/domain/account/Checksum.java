package dev.spotifymcp.domain.account;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Six characters by which a typing error or a guess is turned away without asking the store. It protects nothing. */
public final class Checksum {

    static final int CHARACTERS = 6;
    private static final long VALUES = 2_176_782_336L; // 36 to the power of 6

    private Checksum() {}

    public static String of(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        String digits = Long.toString(crc.getValue() % VALUES, 36);
        return "0".repeat(CHARACTERS - digits.length()) + digits;
    }
}
