package dev.spotifymcp.mcp.tools.export;

import dev.spotifymcp.domain.playlist.PlaylistItem;
import dev.spotifymcp.mcp.tools.Playables;
import dev.spotifymcp.mcp.words.Clean;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A numbered list with links. */
record MarkdownSheet() implements Sheet {

    // Every ASCII punctuation character can be escaped (CommonMark 0.31, section 2.4), which leaves neither markup nor
    // HTML,
    // nor addresses that would become links.
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    @Override
    public String row(PlaylistItem item) {
        Row row = Row.of(item);
        String name = escaped(row.name());
        var line = new StringJoiner(" · ", item.position() + 1 + ". ", "\n");
        line.add(row.link().isEmpty() ? name + " (" + row.type() + ")" : "[" + name + "](" + row.link() + ")");
        if (!row.by().isEmpty()) {
            line.add(escaped(row.by()));
        }
        if (!row.album().isEmpty()) {
            line.add(escaped(row.album()));
        }
        if (row.length().isPositive()) {
            line.add(Playables.clock(row.length()));
        }
        return line.toString();
    }

    @Override
    public String whole(String name, String rows, int leftOut) {
        return "# " + escaped(Clean.text(name)) + "\n\n" + rows + (leftOut == 0 ? "" : "\n" + leftOut + " more\n");
    }

    private static String escaped(String text) {
        return PUNCTUATION.matcher(text).replaceAll("\\\\$0");
    }
}
