package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.words.Clean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values with a header (RFC 4180). Their readers see no more than the rows, so the rows are all there is. */
record CsvSheet() implements Sheet {

    // A cell that begins like this is a formula to a spreadsheet, and a song may be called one (OWASP, CSV injection).
    private static final String FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public String row(PlaylistItem item) {
        Row row = Row.of(item);
        return line(
                String.valueOf(item.position() + 1),
                row.type(),
                row.name(),
                row.by(),
                row.album(),
                String.valueOf(row.length().toMillis()),
                row.uri(),
                Clean.text(item.addedAt()));
    }

    @Override
    public String whole(String name, String rows, int leftOut) {
        return line("number", "type", "name", "by", "album", "duration_ms", "uri", "added_at") + rows;
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(CsvSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String inert = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return inert.contains("\"") || inert.contains(",") ? "\"" + inert.replace("\"", "\"\"") + "\"" : inert;
    }
}
