package dev.spotifymcp.mcp.tools.playlist;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.playlist.PlaylistId;
import dev.spotifymcp.domain.playlist.Source;
import dev.spotifymcp.mcp.registry.ValueType;

/** Songs as an argument: a playlist, or the word for what is liked. */
public final class Sources {

    public static final ValueType<Source> TYPE = ValueType.name().as(Sources::read);

    private static final String LIKED = "liked";

    private Sources() {}

    private static Answer<Source> read(String field, String text) {
        return text.equalsIgnoreCase(LIKED)
                ? Answer.given(new Source.Liked())
                : PlaylistId.read(field, text).map(Source.Of::new);
    }
}
