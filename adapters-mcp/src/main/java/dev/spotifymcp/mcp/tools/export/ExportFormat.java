package dev.spotifymcp.mcp.tools.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a playlist can be written down as. */
public enum ExportFormat {
    CSV("text/csv"),
    JSON("application/json"),
    M3U("audio/x-mpegurl"),
    MD("text/markdown");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** As it stands in URIs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    Sheet sheet() {
        return switch (this) {
            case CSV -> new CsvSheet();
            case JSON -> new JsonSheet();
            case M3U -> new M3uSheet();
            case MD -> new MarkdownSheet();
        };
    }
}
