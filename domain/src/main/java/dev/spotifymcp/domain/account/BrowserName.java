package dev.spotifymcp.domain.account;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser as its person would name it, such as "Firefox on Linux". It is all that is kept of a {@code User-Agent}:
 * versions and models would tell browsers apart that nobody has to tell apart, and free text would be anybody's text.
 */
public record BrowserName(Program program, Platform platform) {

    /** What a person starts; what pretends to be another stands before that other. */
    public enum Program {
        EDGE("Edge", "Edg"),
        OPERA("Opera", "OPR/|Opera"),
        SAMSUNG("Samsung Internet", "Samsung ?(Browser|Internet)"),
        FIREFOX("Firefox", "Firefox|FxiOS"),
        CHROME("Chrome", "Chrom(e|ium)|CriOS"),
        SAFARI("Safari", "Safari"),
        OTHER("Some browser", "");

        private final String words;
        private final Pattern sign;

        Program(String words, String sign) {
            this.words = words;
            this.sign = Pattern.compile(sign, CASE_INSENSITIVE);
        }
    }

    /** What it runs on; what pretends to be another stands before that other. */
    public enum Platform {
        ANDROID(" on Android", "Android"),
        IPHONE(" on iPhone", "iPhone"),
        IPAD(" on iPad", "iPad"),
        WINDOWS(" on Windows", "Windows"),
        MAC(" on Mac", "Mac OS|Macintosh|on Mac"),
        LINUX(" on Linux", "Linux|CrOS"),
        OTHER("", "");

        private final String words;
        private final Pattern sign;

        Platform(String words, String sign) {
            this.words = words;
            this.sign = Pattern.compile(sign, CASE_INSENSITIVE);
        }
    }

    /** Reads a {@code User-Agent}; and what {@link #words()} says of it, which names the same browser. */
    public static BrowserName of(String userAgent) {
        return new BrowserName(
                Stream.of(Program.values())
                        .filter(program -> program.sign.matcher(userAgent).find())
                        .findFirst()
                        .orElse(Program.OTHER),
                Stream.of(Platform.values())
                        .filter(platform -> platform.sign.matcher(userAgent).find())
                        .findFirst()
                        .orElse(Platform.OTHER));
    }

    public String words() {
        return program.words + platform.words;
    }
}
